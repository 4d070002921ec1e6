declare module 'virtual:tabs' {
  /** What the page opens with, as the build has read it. */
  export const tabs: readonly { readonly query: string; readonly variables: string }[];
}
