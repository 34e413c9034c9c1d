/** As much of PouchDB as the benchmark calls. */
declare module 'pouchdb' {
  class PouchDB {
    static plugin(plugin: unknown): void;
    constructor(path: string);
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    createIndex(index: { readonly index: { readonly fields: readonly string[] } }): Promise<unknown>;
    find(query: {
      readonly selector: object;
      readonly sort: readonly object[];
      readonly limit: number;
    }): Promise<{ readonly docs: readonly object[] }>;
    destroy(): Promise<void>;
  }
  export = PouchDB;
}

declare module 'pouchdb-find' {
  const plugin: unknown;
  export = plugin;
}
