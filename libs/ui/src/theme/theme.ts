import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';
import { components } from './component-defaults';

const scale = (...tokens: string[]) => tokens.map((token) => `var(--${token})`) as unknown as MantineColorsTuple;

// Mantine picks gray-N in light and dark-N in dark; both lead to the same tokens, which know the scheme themselves.
const gray = scale('hover', 'hover', 'line', 'line', 'line-strong', 'ink-3', 'ink-3', 'ink-2', 'ink', 'ink');
const dark = scale('ink', 'ink-2', 'ink-3', 'ink-3', 'line-strong', 'hover', 'surface', 'surface', 'sunken', 'bg');

const family = (name: string) => scale(...[`${name}-tint`, `${name}-tint`, `${name}-line`, `${name}-line`, name, name, `${name}`, name, name, name]);

/** Text on a filled control follows the scheme: white on deep teal, near-black on bright teal. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return resolved;
  return { ...resolved, color: input.color === 'danger' ? 'var(--on-danger)' : 'var(--on-accent)' };
};

/** The one theme. Names lead to tokens.css; pages never write a colour. */
export const theme = createTheme({
  primaryColor: 'sea',
  colors: { gray, dark, sea: family('accent'), danger: family('danger'), red: family('danger'), warn: family('warn'), ok: family('ok') },
  white: '#ffffff',
  black: 'var(--ink)',
  variantColorResolver,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--float)', lg: 'var(--float)', xl: 'var(--float)' },
  breakpoints: { xs: '22.5em', sm: '48em', md: '64em', lg: '80em', xl: '90em' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '20px', lineHeight: '28px' },
      h3: { fontSize: '16px', lineHeight: '24px', fontWeight: '600' },
      h4: { fontSize: '14px', lineHeight: '20px', fontWeight: '600' },
      h5: { fontSize: '13px', lineHeight: '20px', fontWeight: '600' },
      h6: { fontSize: '12px', lineHeight: '16px', fontWeight: '600' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components,
});
