/** Vite turns these into scoped class names; `noUncheckedIndexedAccess` would make each one optional, hence the loose value. */
declare module '*.module.css' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const classes: { readonly [name: string]: any };
  export default classes;
}
declare module '*.css';
