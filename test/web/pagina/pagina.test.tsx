import { describe, expect, it } from "vitest";
import { ACTIES, VOORBEELDVRAGEN } from "../../../functions/gesprek/teksten.ts";
import { gesprek, kaart, pagina } from "./hulp.tsx";

/** Levels of the headings in order: "1 2 3 3". */
const koppen = (html: string) => [...html.matchAll(/<h([1-6])/g)].map(([, niveau]) => Number(niveau));

describe("ChatPagina without turns", () => {
  it("is one whole Dutch document, with the style and the script it was given and nothing inline", async () => {
    const html = await pagina([]);
    expect(html).toMatch(/^<!doctype html>\s*<html lang="nl" class="[^"]*voorbeeld-theme/);
    expect(html).toContain('<link rel="stylesheet" href="/stijl.css"');
    expect(html).toContain('<script src="/chat.js" defer');
    expect(html).not.toMatch(/<script(?! src=)|<style|\sstyle=|\son\w+=/);
    expect(html.trimEnd()).toMatch(/<\/html>$/);
  });

  it("asks nothing of another server", async () => {
    const html = await pagina([]);
    expect([...html.matchAll(/(?:src|href|action)="([^"]+)"/g)].map(([, adres]) => adres)).toSatisfy(
      (adressen: string[]) => adressen.every((adres) => adres.startsWith("/") || adres.startsWith("#")),
    );
  });

  it("starts with the title, a field with a label, the privacy line and the example questions", async () => {
    const html = await pagina([]);
    expect(koppen(html)).toEqual([1, 2]);
    expect(html).toContain('<label class="utrecht-form-label utrecht-form-field__label" for="tekst">');
    expect(html).toMatch(/<textarea id="tekst" name="tekst"[^>]*maxlength="4000"[^>]*autofocus/);
    expect(html).toMatch(/<textarea[^>]*aria-describedby="privacy teller"/);
    expect(html).toContain("Typ geen namen, BSN of adressen.");
    for (const vraag of VOORBEELDVRAGEN) expect(html).toContain(`name="tekst" value="${vraag}"`);
  });

  it("says in the footer what it is, which kaart it uses and where the API is", async () => {
    const voet = (await pagina([])).split("<footer")[1] ?? "";
    expect(voet).toContain("Er zit geen taalmodel in: elk antwoord komt van de kaart, met bron en datum.");
    expect(voet).toContain(`Kaart ${kaart.kaartVersie}`);
    expect(voet).toContain('href="/v1/openapi.json"');
  });
});

describe("ChatPagina with turns", () => {
  it("shows every turn in order, leaves the focus to the answer and offers to begin again or to be forgotten", async () => {
    const html = await pagina(gesprek("verblijfsvergunning te laat verlengd", "al geprobeerd"));
    expect(html).toContain('data-chat="bezig"');
    expect(html.match(/<article class="beurt">/g)).toHaveLength(2);
    expect(html.indexOf("te laat verlengd")).toBeLessThan(html.indexOf("al geprobeerd"));
    expect(html).not.toContain("autofocus");
    const kop = html.split("<main")[0] ?? "";
    for (const { label, stuur } of [ACTIES.opnieuw, ACTIES.vergeet]) {
      expect(kop).toMatch(new RegExp(`value="${stuur}"[^>]*>${label}<`));
    }
  });

  it.each([
    [[]],
    [["verblijfsvergunning te laat verlengd", "meer"]],
    [["mijn client zegt dat hij zichzelf wat aan gaat doen"]],
    [["xyzzy blorp"]],
    [["verken IND", "verken briefadres"]],
    [["help", "vergeet mij"]],
  ])("has one h1 and never skips a level of heading: %j", async (berichten) => {
    const niveaus = koppen(await pagina(gesprek(...berichten)));
    expect(niveaus.filter((niveau) => niveau === 1)).toEqual([1]);
    for (const [i, niveau] of niveaus.entries())
      expect(niveau - (niveaus[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("gives no two elements the same id, however long the conversation", async () => {
    const html = await pagina(gesprek("verblijfsvergunning te laat verlengd", "meer", "xyzzy blorp", "help"));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives every button a form that posts to the conversation", async () => {
    const html = await pagina(gesprek("verblijfsvergunning te laat verlengd", "xyzzy blorp"));
    const buiten = html.replace(/<form method="post" action="\/gesprek"[\s\S]*?<\/form>/g, "");
    expect(
      buiten.match(/<button[^>]*>/g)?.filter((knop) => !/data-(kopieer|print)/.test(knop)) ?? [],
    ).toEqual([]);
  });
});
