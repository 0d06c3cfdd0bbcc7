/** Messages of the Cloud API, the four kinds that are used here, with the limits that Meta refuses beyond. */

/** Largest number of code points, and of parts. */
export const GRENS = {
  tekst: 4096,
  body: 1024,
  kop: 60,
  voet: 60,
  knoppen: 3,
  knop: 20,
  rijen: 10,
  rij: 24,
  rijUitleg: 72,
  lijstknop: 20,
  id: 200,
} as const;

export interface Tekst {
  type: "text";
  text: { body: string; preview_url: false };
}

export interface Knoppen {
  type: "interactive";
  interactive: {
    type: "button";
    body: { text: string };
    footer?: { text: string };
    action: { buttons: { type: "reply"; reply: { id: string; title: string } }[] };
  };
}

export interface Lijst {
  type: "interactive";
  interactive: {
    type: "list";
    body: { text: string };
    footer?: { text: string };
    action: {
      button: string;
      sections: { title: string; rows: { id: string; title: string; description?: string }[] }[];
    };
  };
}

export interface Contact {
  type: "contacts";
  contacts: {
    name: { formatted_name: string; first_name: string };
    org: { company: string };
    phones?: { phone: string; type: "WORK" }[];
    emails?: { email: string; type: "WORK" }[];
    urls?: { url: string; type: "WORK" }[];
  }[];
}

export type Uitgaand = Tekst | Knoppen | Lijst | Contact;
