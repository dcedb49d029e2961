import { useMay } from '@/lib/session'
import { useMyStock } from '../api/parts'

/** Takes along what an engineer carries, unseen behind every screen, so that he can choose from it without a network. */
export function StockKeeper() {
  return useMay()('workorders.execute') ? <Keeping /> : null
}

function Keeping() {
  useMyStock()
  return null
}
