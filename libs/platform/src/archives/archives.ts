/** Apart from the library's own entry, which brings the whole server along: these are for threads and processes that read files. */
export * from './readable';
export * from './zip-directory';
