/** What happens to goods that come back or are lent, in the timeline of a request and the ledger of a unit. */
export const goodsEvents = {
  RETURN_AUTHORISED: 'Return authorised',
  RETURN_SHIPPED: 'Shipped back',
  RETURN_RECEIVED: 'Return received',
  RETURN_INSPECTED: 'Return inspected',
  RETURN_PROPOSED: 'Decision sent for approval',
  RETURN_DECIDED: 'Return decided',
  RETURN_REFUSED: 'Proposed decision refused',
  RETURN_REFUNDED: 'Refunded',
  RETURN_EXCHANGED: 'Exchanged',
  RETURN_REPAIRED: 'Repaired and sent',
  RETURN_SENT_BACK: 'Sent back as it came',
  RETURN_HANDED_OVER: 'Signed for by the customer',
  RETURN_WITHDRAWN: 'Return withdrawn',
  LOANER_OUT: 'Loaner handed over',
  LOANER_BACK: 'Loaner back',
  LOANER_INSPECTED: 'Loaner inspected',
}
