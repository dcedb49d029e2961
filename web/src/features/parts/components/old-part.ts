import type { Condition } from '@/api/parts-types'

/** What became of the part that came out. Only a good or a bad one goes back into stock. */
export const oldParts = ['NONE', 'BAD', 'GOOD', 'STAYS'] as const
export type OldPart = (typeof oldParts)[number]

/** Whether an engineer has to say it: pieces with a serial number are followed, consumables are used up, of the rest nothing comes back unless he says so. */
export function mustSayOldPart(chosen: { serial: string; consumable?: boolean } | undefined, typed = ''): boolean {
  return chosen ? chosen.serial !== '' && !chosen.consumable : typed.trim() !== ''
}

/** The condition in which it goes back into stock; undefined when it does not. */
export function oldPartTold(said: OldPart | undefined): Condition | undefined {
  return said === 'BAD' || said === 'GOOD' ? said : undefined
}
