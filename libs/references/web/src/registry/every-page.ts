interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The nodes of all pages, one after the other. */
export const everyPage = async <Node>(load: (after: string | null) => Promise<Connection<Node>>): Promise<readonly Node[]> => {
  const all: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Connection<Node> = await load(after);
    all.push(...nodes);
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return all;
    after = pageInfo.endCursor;
  }
};
