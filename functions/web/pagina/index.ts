/** The chat page as HTML. Pure: what it shows comes in as props, what comes out is a string of escaped HTML. */
export type { Beurt } from "./beurt.tsx";
export { BeurtFragment } from "./beurt.tsx";
export type { ChatProps } from "./chat.tsx";
export { ChatPagina } from "./chat.tsx";
export type { Middelen } from "./document.tsx";
