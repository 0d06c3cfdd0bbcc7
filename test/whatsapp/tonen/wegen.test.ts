/** Ways on below a text: which kind of message, what the buttons say and what they send. */
import { describe, expect, it } from "vitest";
import { leesKeuze } from "../../../functions/whatsapp/keuze.ts";
import { metWegen } from "../../../functions/whatsapp/tonen/wegen.ts";
import { foutenIn, wegenVan } from "./hulp.ts";

const acties = (...labels: string[]) => labels.map((label, i) => ({ label, stuur: `kies k-${i}` }));

describe("metWegen", () => {
  it("without ways on is a plain text without a preview", () => {
    expect(metWegen("hallo", [])).toEqual({ type: "text", text: { body: "hallo", preview_url: false } });
  });

  it("up to three short ones are buttons that tell what they are about", () => {
    const bericht = metWegen("hallo", acties("Al geprobeerd", "Meer"), {
      knelpunt: "bijstand-stopt",
      voet: "klein",
    });
    expect(bericht).toMatchObject({ interactive: { type: "button", footer: { text: "klein" } } });
    expect(wegenVan(bericht).map(({ id }) => leesKeuze(id))).toEqual([
      { knelpunt: "bijstand-stopt", stuur: "kies k-0" },
      { knelpunt: "bijstand-stopt", stuur: "kies k-1" },
    ]);
  });

  it.each([
    ["four", acties("a", "b", "c", "d")],
    ["a label of 21", acties("x".repeat(21), "b")],
  ])("%s make a list", (_, lijst) => {
    const bericht = metWegen("hallo", lijst);
    expect(bericht).toMatchObject({ interactive: { type: "list" } });
    expect(foutenIn(bericht)).toEqual([]);
  });

  it("a label of 20 emoji is still a button: code points count", () => {
    expect(metWegen("hallo", acties("👍".repeat(20)))).toMatchObject({ interactive: { type: "button" } });
  });

  it("a long label goes on below its title, with its last word", () => {
    const [rij] = wegenVan(
      metWegen("x", acties("Zorgverzekeraar vergoedt medicijn, behandeling of buitenlandse rekening niet")),
    );
    expect(rij).toMatchObject({
      title: "Zorgverzekeraar…",
      description: "vergoedt medicijn, behandeling of buitenlandse rekening niet",
    });
  });

  it("numbers the rows of a question as the choices in its text", () => {
    const wegen = wegenVan(
      metWegen("x", acties("Ja, vandaag", "Nee, de behandeling dreigt te stoppen"), { genummerd: true }),
    );
    expect(wegen.map(({ title, description }) => [title, description])).toEqual([
      ["1. Ja, vandaag", undefined],
      ["2. Nee, de behandeling…", "dreigt te stoppen"],
    ]);
  });

  it("gives a number to a row whose first word does not fit and to one that begins as another", () => {
    const lijst = acties(
      "Gehandicaptenparkeerkaart geweigerd",
      "Bijstand gestopt zonder reden a",
      "Bijstand gestopt zonder reden b",
    );
    const bericht = metWegen("x", lijst);
    expect(wegenVan(bericht).map(({ title, description }) => [title, description])).toEqual([
      ["Keuze 1", "Gehandicaptenparkeerkaart geweigerd"],
      ["Bijstand gestopt zonder…", "reden a"],
      ["Keuze 3", "Bijstand gestopt zonder reden b"],
    ]);
    expect(foutenIn(bericht)).toEqual([]);
  });

  it("holds ten rows at most, and shortens what is too long", () => {
    const lijst = acties(...Array.from({ length: 15 }, (_, i) => `weg nummer ${i}`));
    const bericht = metWegen("woord ".repeat(400), lijst, { voet: "voet ".repeat(40) });
    expect(wegenVan(bericht)).toHaveLength(10);
    expect(foutenIn(bericht)).toEqual([]);
  });

  it("a label cannot break out: no line ends, no marks", () => {
    const [rij] = wegenVan(metWegen("x", acties("*a*\n> b")));
    expect(rij?.title).toBe("∗a∗ > b");
  });
});
