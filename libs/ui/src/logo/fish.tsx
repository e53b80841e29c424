/** The lead's fish, as wide as 11 and as high as 8. */
export const Fish = ({ className }: { readonly className?: string }) => (
  <svg className={className} viewBox="0 0 11 8" fill="currentColor" aria-hidden>
    <path d="M11 4C9.6 1.9 8 1 6.4 1 4.9 1 3.7 1.7 2.8 2.7L.6 1.1c.6 1.9.6 3.9 0 5.8l2.2-1.6C3.7 6.3 4.9 7 6.4 7 8 7 9.6 6.1 11 4Z" />
  </svg>
);
