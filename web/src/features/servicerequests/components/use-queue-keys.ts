import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { QueueRow } from '@/api/types'
import { useHotkeys } from '@/lib/hotkeys'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'

interface QueueKeys {
  onSearch: () => void
  onHelp: () => void
}

/** j and k move through the queue, Enter opens, n registers, / searches, ? helps. Answers the selected row's index. */
export function useQueueKeys(rows: QueueRow[], { onSearch, onHelp }: QueueKeys): number {
  const navigate = useNavigate()
  const may = useMay()
  const [chosen, setChosen] = useState(-1)
  const selected = Math.min(chosen, rows.length - 1)
  const move = (index: number) => {
    const next = Math.max(0, Math.min(index, rows.length - 1))
    setChosen(next)
    document.querySelectorAll('.ant-table-tbody > .ant-table-row')[next]?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys({
    j: () => move(selected + 1),
    k: () => move(selected - 1),
    Enter: () => {
      const row = rows[selected]
      if (row) void navigate(paths.request(row.id))
    },
    n: () => may('requests.write') && void navigate(paths.intake),
    '/': onSearch,
    '?': onHelp,
  })
  return selected
}
