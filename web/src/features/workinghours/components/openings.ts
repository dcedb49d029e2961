import type { Opening } from '../api/working-hours'

/** "09:00-12:00 13:00-18:00". */
export const openingsText = (openings: Opening[] | undefined): string => (openings ?? []).map(({ from, to }) => `${from}-${to}`).join(' ')

/** What was typed as stretches; what is no stretch goes to the server as it stands, which says what is wrong with it. */
export function openingsOf(typed: string | undefined): Opening[] {
  const tidy = (typed ?? '').normalize('NFKC').replaceAll(/\s*(?:-|–|—|~|至|到)\s*/g, '-')
  return tidy.split(/[\s,;、]+/).filter(Boolean).map((word) => {
    const [from = '', ...rest] = word.split('-')
    return { from, to: rest.join('-') }
  })
}
