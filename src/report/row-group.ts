/** The rows a formula is about: all, one channel or campaign, or all that are ranked after a place. */
export type RowGroup =
  | { readonly kind: 'all' }
  | { readonly kind: 'channel' | 'campaign'; readonly number: number }
  | { readonly kind: 'channelsAfter' | 'campaignsAfter'; readonly number: number };
