/** Messages that leave the house, and mail that comes in, as the API answers them. */
export type ChannelKind = 'SMTP' | 'SMS_HTTP' | 'WECOM' | 'DINGTALK' | 'FEISHU' | 'WEBHOOK'
export type Encryption = 'NONE' | 'STARTTLS' | 'TLS'

export interface ChannelSettings {
  host?: string | null
  port?: number | null
  encryption?: Encryption | null
  username?: string | null
  from?: string | null
  fromName?: string | null
  replyTo?: string | null
  headers?: string | null
  body?: string | null
  allowPrivate: boolean
}

export interface NoticeChannel {
  id: number
  kind: ChannelKind
  name: string
  enabled: boolean
  settings: ChannelSettings
  targetHost: string
  hasSecret: boolean
  version: number
}

export interface ChannelDraft {
  kind: ChannelKind
  name: string
  enabled: boolean
  settings: ChannelSettings
  target: string | null
  secret: string | null
}

export interface NoticeTemplate {
  kind: string
  language: 'zh' | 'en'
  subject: string
  body: string
  own: boolean
  variables: string[]
  customer: boolean
  version: number
}

export interface TemplateWords {
  subject: string
  body: string
}

export type OutboxState = 'PENDING' | 'SENT' | 'FAILED' | 'SKIPPED'

export interface OutboxMessage {
  id: number
  messageId: string
  carrier: 'EMAIL' | 'SMS' | 'CHAT' | 'WEBHOOK'
  channel: string | null
  to: string
  kind: string
  about: string
  state: OutboxState
  attempts: number
  createdAt: string
  nextAt: string
  endedAt: string | null
  error: string
}

export interface NoticeChoice {
  kind: string
  channel: 'EMAIL' | 'SMS'
  wanted: boolean
}

export interface NoticeWishes {
  email: string
  language: 'zh' | 'en'
  quietFrom: string | null
  quietTo: string | null
  zone: string
  choices: NoticeChoice[]
  kinds: string[]
  version: number
}

export interface Mailbox {
  id: number
  name: string
  host: string
  port: number
  encryption: Encryption
  username: string
  folder: string
  enabled: boolean
  acknowledge: boolean
  address: string
  polledAt: string | null
  error: string
  version: number
}

export type HookKind = 'PROGRAM' | 'DINGTALK' | 'FEISHU' | 'WECOM'

export interface IntakeHook {
  id: number
  key: string
  kind: HookKind
  name: string
  customerId: number | null
  language: 'zh' | 'en'
  enabled: boolean
  createdAt: string
  usedAt: string | null
}

export type MailVerdict = 'OPENED' | 'JOINED' | 'HELD' | 'REJECTED' | 'AUTOMATIC' | 'LIST' | 'LOOP' | 'BOUNCE' | 'DUPLICATE'

export interface Mail {
  id: number
  from: string
  fromName: string
  subject: string
  said: string
  arrivedAt: string
  verdict: MailVerdict
  reason: string
  requestId: number | null
  decidedBy: string | null
}
