declare module '*/hdf5_util.js' {
  const factory: (options: object) => Promise<unknown>
  export default factory
}
