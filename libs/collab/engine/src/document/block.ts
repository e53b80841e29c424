/**
 * A piece of a section's text as it is written by us: templates and the demo.
 * In every string `**bold**` and `[text](https://…)` are marks; in `code` nothing is.
 */
export type Block =
  | { readonly h: 2 | 3; readonly text: string }
  /** `requirements`: ids of those that the whole paragraph answers. */
  | { readonly p: string; readonly requirements?: readonly string[] }
  | { readonly ul: readonly string[] }
  | { readonly ol: readonly string[] }
  | { readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } }
  | { readonly quote: string }
  | { readonly code: string }
  /** A reference, certificate or expert by its id, with its version when it was cited. */
  | { readonly evidence: { readonly id: string; readonly version: number } };
