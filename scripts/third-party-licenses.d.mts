interface StatsModule {
  readonly nameForCondition?: string | null
  readonly modules?: readonly StatsModule[]
}
export declare function packageFolders(stats: { readonly modules: readonly StatsModule[] }): Set<string>
export declare function licensesOf(folders: Iterable<string>): string
