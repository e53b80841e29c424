/** The shapes of states on a 14 grid. They never stand alone: a word or a text alternative goes with each. */
const GLYPHS = {
  dashed: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.3 2" />,
  ring: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  half: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 3.5a3.5 3.5 0 0 1 0 7Z" fill="currentColor" />
    </>
  ),
  dot: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="7" cy="7" r="2.3" fill="currentColor" />
    </>
  ),
  tick: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="m4.3 7.1 1.9 1.9 3.5-3.9" fill="none" stroke="var(--surface)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  triangle: (
    <>
      <path d="M7 1.4 13 12.3H1Z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="M7 5.6v3M7 10.3v.2" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  cross: <path d="M3.5 3.5l7 7M10.5 3.5l-7 7" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />,
  arrow: <path d="M2.5 7h8.500M7.500 3.500 11 7l-3.500 3.500" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />,
} as const;

export type GlyphName = keyof typeof GLYPHS;

export const Glyph = ({ name }: { readonly name: GlyphName }) => (
  <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden style={{ flex: 'none' }}>
    {GLYPHS[name]}
  </svg>
);
