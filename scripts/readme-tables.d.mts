export declare function fillTables(
  readme: string,
  action: {
    readonly inputs: Readonly<Record<string, { readonly description: string }>>
    readonly outputs: Readonly<Record<string, { readonly description: string }>>
  },
): string
