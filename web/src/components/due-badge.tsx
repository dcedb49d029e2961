import {
  AlertOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleFilled,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  MoonOutlined,
  PauseCircleOutlined,
  StopOutlined,
} from '@ant-design/icons'
import { Tooltip } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '@/lib/clock'
import { countdown, type Countable, type Look } from '@/lib/countdown'
import { countdownWords } from '@/lib/countdown-words'
import { deadline, instantExact } from '@/lib/format'

const icons: Record<Look, ComponentType> = {
  running: ClockCircleOutlined,
  warning: AlertOutlined,
  broken: CloseCircleFilled,
  late: ExclamationCircleOutlined,
  missed: CloseCircleOutlined,
  paused: PauseCircleOutlined,
  'out-of-hours': MoonOutlined,
  kept: CheckCircleOutlined,
  waived: MinusCircleOutlined,
  voided: StopOutlined,
}

interface DueBadgeProps {
  clock: Countable
  /** The promise's kind in words, put before the countdown. */
  label?: string
}

/** A promise's clock in words, icon and colour, with the instant beside it; ticks once a second. */
export function DueBadge({ clock, label }: DueBadgeProps) {
  const { t } = useTranslation()
  const now = useNow()
  const reading = countdown(clock, now)
  const Icon = icons[reading.look]
  return (
    <span className="row tight" style={{ rowGap: 2 }}>
      <span className={`badge ${reading.look}`} data-look={reading.look}>
        <Icon />
        {label && <span>{label} ·</span>}
        <span>{countdownWords(reading, t)}</span>
      </span>
      {clock.dueAt && reading.look !== 'paused' && (
        <time className="badge-note" dateTime={clock.dueAt} title={instantExact(clock.dueAt)}>
          {deadline(clock.dueAt)}
        </time>
      )}
      {reading.provisional && (
        <Tooltip title={t('countdown.provisionalHint')}>
          <span className="badge-note provisional">≈ {t('countdown.provisional')}</span>
        </Tooltip>
      )}
    </span>
  )
}
