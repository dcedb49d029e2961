/** The queue as it was last looked at in this tab: its requests in their order, and where it stands. */
const KEY = 'yinuo.queue'

interface Walk {
  ids: number[]
  search: string
}

export function rememberQueue(ids: number[], search: string) {
  sessionStorage.setItem(KEY, JSON.stringify({ ids, search } satisfies Walk))
}

function remembered(): Walk {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '') as Walk
  } catch {
    return { ids: [], search: '' }
  }
}

/** The requests before and after one, and the question the queue answered; nothing beside one that did not stand in it. */
export function besideInQueue(id: number): { previous?: number; next?: number; search: string } {
  const { ids, search } = remembered()
  const at = ids.indexOf(id)
  return at < 0 ? { search } : { previous: ids[at - 1], next: ids[at + 1], search }
}
