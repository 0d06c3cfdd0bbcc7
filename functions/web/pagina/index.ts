/** The pages as HTML. Pure: what they show comes in as props, what comes out is a string of escaped HTML. */
export type { Beurt } from "./beurt.tsx";
export { BeurtFragment, isVergeten } from "./beurt.tsx";
export type { ChatProps } from "./chat.tsx";
export { ChatPagina } from "./chat.tsx";
export type { Omslag } from "./document.tsx";
export { NietGevondenPagina } from "./netwerk/niet-gevonden.tsx";
export { NetwerkPagina, type NetwerkProps, type Zoekuitslag } from "./netwerk/overzicht.tsx";
export { RecordPagina, type RecordProps } from "./netwerk/record.tsx";
export { UitlegPagina, type UitlegProps } from "./uitleg/uitleg.tsx";
