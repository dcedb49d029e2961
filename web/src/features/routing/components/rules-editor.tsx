import { PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { useOpens } from '@/lib/session'
import { useRules, useSetRules, type RuleSet } from '../api/routing'
import { DepartmentSelect } from './department-select'
import { emptyRule, written } from './facts'
import { RuleRow } from './rule-row'
import { TrialPanel } from './trial-panel'

export function RulesEditor() {
  const query = useRules()
  return <QueryStates query={query}>{({ set, edition }) => <Filled key={edition} set={set} edition={edition} />}</QueryStates>
}

/** The rules in order, and beside them what they would do, before anything is saved. */
function Filled({ set, edition }: { set: RuleSet; edition: number }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<RuleSet>()
  const save = useSetRules(edition)
  const triable = useOpens()('POST /api/routing-rules/trial')
  return (
    <div className="routing-columns">
      <Panel label={t('routing.rules')}>
        <Form<RuleSet> name="routing" form={form} layout="vertical" initialValues={set} onFinish={(values) => save.mutate(written(values))}>
          <ProblemAlert error={save.error} />
          <Form.List name="rules">
            {(fields, { add, remove, move }) => (
              <div className="stack">
                {fields.length === 0 && <p className="muted">{t('routing.noRules')}</p>}
                {fields.map((field, at) => (
                  <RuleRow key={field.key} name={field.name} last={at === fields.length - 1} onMove={(by) => move(at, at + by)} onRemove={() => remove(field.name)} />
                ))}
                <div>
                  <Button icon={<PlusOutlined />} onClick={() => add(emptyRule())}>
                    {t('routing.addRule')}
                  </Button>
                </div>
              </div>
            )}
          </Form.List>
          <Form.Item name="otherwise" label={t('routing.otherwise')} style={{ marginTop: 16, maxWidth: 320 }}>
            <DepartmentSelect allowClear placeholder={t('routing.desk')} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
        </Form>
      </Panel>
      {triable && <TrialPanel rules={() => written(form.getFieldsValue(true))} />}
    </div>
  )
}
