/** The mark: three small fish that make one big one. Never in a firm's colour. `size` in px, good from 16. */
export const Logo = ({ size = 26 }: { readonly size?: number }) => (
  <svg viewBox="0 0 24 24" width={size} height={size} role="img" aria-label="Shoal">
    <path
      fill="var(--accent-solid)"
      fillRule="evenodd"
      d="M23.5 12c-2.3-3.7-5.1-5.3-8-5.3-2.2 0-4.1 1.1-5.7 3L7.500 7.800c.9 2.8.9 5.6 0 8.4l2.3-1.9c1.6 1.9 3.5 3 5.7 3 2.9 0 5.7-1.6 8-5.300Zm-5.400-2.300a1.250 1.250 0 1 1 0 2.500 1.250 1.250 0 0 1 0-2.500Z"
    />
    <g fill="var(--mark)">
      <path d="M10.2 5.900C9.300 3.300 7.500 2 5.500 1.900c-.9 0-1.700.2-2.500.6L2.100.4C2 2.700 1.400 4.400.4 6.100l2.300-.4c.3.8.9 1.500 1.700 1.900 1.800.9 3.900.3 5.800-1.700Z" />
      <path d="M10.2 18.100c-.9 2.600-2.700 3.900-4.700 4-.9 0-1.700-.2-2.500-.6l-.9 2.100c-.1-2.300-.7-4-1.700-5.700l2.300.4c.3-.8.9-1.500 1.700-1.900 1.800-.9 3.900-.3 5.800 1.700Z" />
    </g>
  </svg>
);
