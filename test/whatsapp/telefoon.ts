/** What a phone makes of a message: its words, and what can be pressed. */
import type { Bericht } from "./uitgaand.ts";

/** The words of a message. */
export function woordenVan(bericht: Bericht): string {
  switch (bericht.type) {
    case "text":
      return bericht.text.body;
    case "interactive":
      return bericht.interactive.body.text;
    case "contacts":
      return bericht.contacts
        .map(({ name, phones = [] }) => [name.formatted_name, ...phones.map(({ phone }) => phone)].join(" "))
        .join("\n");
  }
}

/** What can be pressed below a message. */
export interface Drukknop {
  id: string;
  titel: string;
  uitleg: string;
  in: "knop" | "rij";
}

/** The buttons or the rows of a message. */
export function knoppenVan(bericht: Bericht): Drukknop[] {
  if (bericht.type !== "interactive") return [];
  const { interactive } = bericht;
  return interactive.type === "button"
    ? interactive.action.buttons.map(({ reply: { id, title } }) => ({
        id,
        titel: title,
        uitleg: "",
        in: "knop",
      }))
    : interactive.action.sections.flatMap(({ rows }) =>
        rows.map(({ id, title, description = "" }) => ({ id, titel: title, uitleg: description, in: "rij" })),
      );
}
