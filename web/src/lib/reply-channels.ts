import type { ServiceRequest } from '@/api/request-types'

/** How a written answer reaches the customer; what left by other means than this system is only recorded. */
export const replyChannels = ['EMAIL', 'PORTAL', 'HOTLINE', 'WALK_IN', 'ELSEWHERE'] as const

export type ReplyChannel = (typeof replyChannels)[number]

/** The way a request came is the way it is answered; else by mail where an address is known. */
export function usualReplyChannel({ channel, contact }: Pick<ServiceRequest, 'channel' | 'contact'>): ReplyChannel {
  if (channel === 'EMAIL' || channel === 'PORTAL') return channel
  return contact?.email ? 'EMAIL' : 'ELSEWHERE'
}
