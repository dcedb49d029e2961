import { CheckOutlined, ExclamationOutlined, EyeOutlined, FallOutlined, PlusOutlined, RiseOutlined } from '@ant-design/icons'
import type { DeviationVerdict } from '@/api/letter-types'
import { word } from '@/lib/words'

export type Shown = DeviationVerdict | 'check' | 'extra'
export const verdicts = ['worse', 'missing', 'check', 'equal', 'better'] as const satisfies Shown[]

const icons = { better: <RiseOutlined />, equal: <CheckOutlined />, worse: <FallOutlined />, missing: <ExclamationOutlined />, check: <EyeOutlined />, extra: <PlusOutlined /> }

/** A deviation in colour, sign and word. */
export function VerdictTag({ verdict }: { verdict: Shown }) {
  return (
    <span className={`verdict ${verdict}`}>
      {icons[verdict]} {word('verdict', verdict)}
    </span>
  )
}
