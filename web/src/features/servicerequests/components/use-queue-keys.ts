import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { QueueRow } from '@/api/request-types'
import { useHotkeys } from '@/lib/hotkeys'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'

interface QueueKeys {
  onSearch: () => void
  onHelp: () => void
  /** Selects the row, or no longer. */
  onToggle: (row: QueueRow) => void
  onSelectAll: () => void
  onClear: () => void
}

/** j and k move through the queue, x selects, Enter opens, n registers, / searches, ? helps. Answers the index of the row in focus. */
export function useQueueKeys(rows: QueueRow[], { onSearch, onHelp, onToggle, onSelectAll, onClear }: QueueKeys): number {
  const navigate = useNavigate()
  const may = useMay()
  const [chosen, setChosen] = useState(-1)
  const current = Math.min(chosen, rows.length - 1)
  const move = (index: number) => {
    const next = Math.max(0, Math.min(index, rows.length - 1))
    setChosen(next)
    document.querySelectorAll('.ant-table-tbody > .ant-table-row')[next]?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys({
    j: () => move(current + 1),
    k: () => move(current - 1),
    x: () => {
      const row = rows[current]
      if (row) onToggle(row)
    },
    '*': onSelectAll,
    Escape: onClear,
    Enter: () => {
      const row = rows[current]
      if (row) void navigate(paths.request(row.id))
    },
    n: () => may('requests.write') && void navigate(paths.intake),
    '/': onSearch,
    '?': onHelp,
  })
  return current
}
