import type { CSSVariablesResolver } from '@mantine/core';

/** Mantine's colour families expressed in tokens; each token already knows light and dark. */
const FAMILIES = {
  sea: { solid: '--accent-solid', hover: '--accent-solid-hover', tint: '--accent-tint', line: '--accent-line', ink: '--accent' },
  danger: { solid: '--danger-solid', hover: '--danger-solid', tint: '--danger-tint', line: '--danger-line', ink: '--danger' },
  warn: { solid: '--warn', hover: '--warn', tint: '--warn-tint', line: '--warn-line', ink: '--warn' },
  ok: { solid: '--ok', hover: '--ok', tint: '--ok-tint', line: '--ok-line', ink: '--ok' },
  gray: { solid: '--ink-2', hover: '--ink', tint: '--hover', line: '--line-strong', ink: '--ink-2' },
} as const;

const family = (name: string, tokens: (typeof FAMILIES)[keyof typeof FAMILIES]): Record<string, string> => ({
  [`--mantine-color-${name}-text`]: `var(${tokens.ink})`,
  [`--mantine-color-${name}-filled`]: `var(${tokens.solid})`,
  [`--mantine-color-${name}-filled-hover`]: `var(${tokens.hover})`,
  [`--mantine-color-${name}-light`]: `var(${tokens.tint})`,
  [`--mantine-color-${name}-light-hover`]: `var(${tokens.tint})`,
  [`--mantine-color-${name}-light-color`]: `var(${tokens.ink})`,
  [`--mantine-color-${name}-outline`]: `var(${tokens.line})`,
  [`--mantine-color-${name}-outline-hover`]: `var(${tokens.tint})`,
});

const MEANINGS: Record<string, string> = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

/** Set in both schemes, since Mantine's own values are set per scheme and would win otherwise. */
export const tokenVariables: CSSVariablesResolver = () => {
  const families = Object.entries(FAMILIES).map(([name, tokens]) => family(name, tokens));
  const scheme = Object.assign({}, MEANINGS, ...families) as Record<string, string>;
  return { variables: {}, light: scheme, dark: scheme };
};
