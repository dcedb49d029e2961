/** What happens to goods that come back or are lent, in the timeline of a request and the ledger of a unit. */
export const goodsEvents = {
  RETURN_AUTHORISED: '退换修已受理',
  RETURN_SHIPPED: '客户已寄回',
  RETURN_RECEIVED: '已收货',
  RETURN_INSPECTED: '已检验',
  RETURN_PROPOSED: '处理意见送审',
  RETURN_DECIDED: '处理已决定',
  RETURN_REFUSED: '处理意见被退回',
  RETURN_REFUNDED: '已退款',
  RETURN_EXCHANGED: '已换货',
  RETURN_REPAIRED: '已修好寄出',
  RETURN_SENT_BACK: '原样退回',
  RETURN_HANDED_OVER: '客户已签收',
  RETURN_WITHDRAWN: '退换修已撤销',
  LOANER_OUT: '备机已借出',
  LOANER_BACK: '备机已收回',
  LOANER_INSPECTED: '备机已检验',
}
