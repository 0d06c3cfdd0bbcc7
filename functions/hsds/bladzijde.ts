/** Pages of a list, as the HSDS API reference asks for them. */

/** What stands around the `contents` of a list. */
export interface Bladzijde<T> {
  total_items: number;
  total_pages: number;
  page_number: number;
  /** Number of items on this page. */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: T[];
}

/** One page out of a list; a page beyond the last is empty. */
export interface Keuze {
  /** From 1. */
  pagina: number;
  perPagina: number;
}

/** Cuts one page out of the list and makes only what is on it. */
export async function maakBladzijde<Bron, T>(
  lijst: readonly Bron[],
  { pagina, perPagina }: Keuze,
  maak: (bron: Bron) => Promise<T>,
): Promise<Bladzijde<T>> {
  const paginas = Math.ceil(lijst.length / perPagina);
  const contents = await Promise.all(lijst.slice((pagina - 1) * perPagina, pagina * perPagina).map(maak));
  return {
    total_items: lijst.length,
    total_pages: paginas,
    page_number: pagina,
    size: contents.length,
    first_page: pagina === 1,
    last_page: pagina >= paginas,
    empty: contents.length === 0,
    contents,
  };
}
