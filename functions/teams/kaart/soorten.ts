/**
 * The part of Adaptive Cards 1.5 that is used here; Teams knows no newer version on every device.
 * https://adaptivecards.io/explorer/
 */

/** Text. `text` is markdown: what does not come from this room goes through `veilig` first. */
export interface TextBlock {
  type: "TextBlock";
  text: string;
  wrap: true;
  style?: "heading";
  size?: "small" | "medium" | "large";
  weight?: "bolder";
  isSubtle?: true;
  spacing?: "none" | "small" | "medium";
  color?: "attention";
}

/** Elements together; with `selectAction` the whole of it is a button. */
export interface Container {
  type: "Container";
  id?: string;
  items: Element[];
  style?: "emphasis" | "attention" | "warning";
  isVisible?: boolean;
  spacing?: "small" | "medium";
  bleed?: true;
  selectAction?: Execute;
}

export type Element = TextBlock | Container;

/** A press that comes back to us; the answer takes the place of the card (Universal Actions). */
export interface Execute {
  type: "Action.Execute";
  title: string;
  verb: string;
  data: unknown;
}

/** A press that stays on the device: shows or hides a part of the card. */
interface ToggleVisibility {
  type: "Action.ToggleVisibility";
  title: string;
  targetElements: string[];
}

interface OpenUrl {
  type: "Action.OpenUrl";
  title: string;
  url: string;
}

/** A press that says something in the name of the user. */
interface Submit {
  type: "Action.Submit";
  title: string;
  data: { msteams: { type: "imBack"; value: string }; tekst: string };
}

export type Action = Execute | ToggleVisibility | OpenUrl | Submit;

/** A whole card. */
export interface AdaptiveCard {
  type: "AdaptiveCard";
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  version: "1.5";
  lang: "nl";
  speak: string;
  fallbackText: string;
  body: Element[];
  actions: Action[];
  msteams: { width: "Full" };
}
