import { Button, Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { expenseKinds, type ExpenseKind, type ExpenseLimits } from '@/api/charges-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { word } from '@/lib/words'
import { useExpenseLimits, useSetLimits } from '../api/expenses'

/** What a person may spend a day, by kind. */
export function LimitList() {
  const query = useExpenseLimits()
  return <QueryStates query={query}>{(found) => <Limits key={found.edition} found={found} />}</QueryStates>
}

function Limits({ found }: { found: ExpenseLimits }) {
  const { t } = useTranslation()
  const set = useSetLimits(found.edition, () => undefined)
  const submit = (values: Partial<Record<ExpenseKind, string | null>>) => set.mutate({ limits: expenseKinds.flatMap((kind) => (values[kind] ? [{ kind, perDay: String(values[kind]) }] : [])) })
  return (
    <Panel title={t('quotes.expenses.limits')}>
      <p className="muted">{t('quotes.expenses.limitsHint')}</p>
      <Form layout="vertical" initialValues={Object.fromEntries(found.limits.map((limit) => [limit.kind, limit.perDay]))} onFinish={submit}>
        <ProblemAlert error={set.error} />
        <div className="quote-terms">
          {expenseKinds.map((kind) => (
            <Form.Item key={kind} name={kind} label={word('quotes.expenses.kind', kind)}>
              <InputNumber<string> stringMode min="0" precision={2} suffix="CNY" style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <Button htmlType="submit" loading={set.isPending}>
          {t('action.save')}
        </Button>
      </Form>
    </Panel>
  )
}
