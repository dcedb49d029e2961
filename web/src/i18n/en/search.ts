import type { search as zh } from '../zh/search'
import type { Words } from '../words'

export const search: Words<typeof zh> = {
  title: 'Search',
  for: 'Search for “{{q}}”',
  everywhere: 'Requests, customers, units, contracts',
  requests: 'Requests',
  older: 'Older requests',
  nothing: 'Nothing found for “{{q}}”. Try other words, or fewer of them.',
  tooShort: 'Type at least two characters; pinyin initials find customers and contacts too.',
  narrower: 'There are more: type more of the name.',
}
