// lunr ships no types; this is the part the bench uses.
declare module "lunr" {
  export interface Token {
    toString(): string;
  }
  export interface Query {
    term(tokens: readonly Token[] | Token, opties: Record<string, unknown>): Query;
  }
  export interface Builder {
    use(plugin: unknown): void;
    ref(veld: string): void;
    field(veld: string, opties?: { boost?: number }): void;
    add(document: object): void;
  }
  export interface Index {
    query(maak: (query: Query) => void): { ref: string; score: number }[];
    toJSON(): object;
  }
  interface Lunr {
    (maak: (this: Builder, builder: Builder) => void): Index;
    tokenizer(tekst: string): Token[];
    Index: { load(bewaard: unknown): Index };
    nl: unknown;
  }
  const lunr: Lunr;
  export default lunr;
}
