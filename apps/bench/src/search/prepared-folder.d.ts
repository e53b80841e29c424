declare module '@shoal/testing/prepared-folder.set-up' {
  const makePreparedFolder: () => void;
  export default makePreparedFolder;
}
