/** A made-up company to look at the screens with, while no server runs. No real names. */
const HOUR = 3_600_000
const base = Date.now()
export const at = (hours: number) => new Date(base + hours * HOUR).toISOString()
const cny = (amount: string) => ({ amount, currency: 'CNY' })

export const permissions = ['users.manage', 'audit.read', 'customers.read', 'customers.write', 'contracts.read', 'contracts.write', 'letters.review', 'requests.read', 'requests.write', 'requests.triage', 'workorders.read', 'workorders.dispatch', 'workorders.execute', 'ledger.read', 'breaches.waive']
export const users = [
  { id: 1, username: 'admin', displayName: '秦管理', roles: ['ADMIN'], mobile: '13900000001', department: '信息部', enabled: true, version: 1 },
  { id: 2, username: 'desk', displayName: '许言', roles: ['DESK_AGENT'], mobile: '13900000002', department: '服务台', enabled: true, version: 1 },
  { id: 3, username: 'dispatch', displayName: '罗度', roles: ['DISPATCHER'], department: '调度', enabled: true, version: 1 },
  { id: 4, username: 'engineer', displayName: '程工', roles: ['ENGINEER'], department: '现场服务', enabled: true, version: 1 },
  { id: 5, username: 'manager', displayName: '庄信', roles: ['SERVICE_MANAGER'], department: '客户服务', enabled: false, version: 1 },
]
export const customers = [
  { id: 1, number: 'KH-2026-0001', name: '锦溪水务集团', shortName: '锦溪水务', region: '西南', address: '锦溪市河滨路 18 号', note: '泵站夜间需提前一小时通知门卫。', version: 3 },
  { id: 2, number: 'KH-2026-0002', name: '云桥区人民医院', shortName: '云桥医院', region: '华东', address: '云桥区康宁大道 6 号', note: null, version: 1 },
  { id: 3, number: 'KH-2026-0003', name: '明德中学', shortName: null, region: '华北', address: '明德路 99 号', note: null, version: 1 },
]
const contacts = [
  { id: 11, name: '周岚', title: '信息科长', phone: '02866851234', mobile: '13800001111', email: 'zhoulan@jinxi.example' },
  { id: 12, name: '白舟', title: '值班主任', phone: '02866851200', mobile: null, email: null },
]
const sites = [
  { id: 21, name: '城南泵站', address: '锦溪市城南三路 2 号' },
  { id: 22, name: '调度中心', address: '锦溪市河滨路 18 号 3 楼' },
]
export const units = [
  { id: 31, serial: 'WX-7001', model: '智能泵控柜 P9', siteId: 21, customer: { id: 1, name: '锦溪水务集团' }, installedOn: '2026-01-10', acceptedOn: '2026-01-20' },
  { id: 32, serial: 'WX-7002', model: '智能泵控柜 P9', siteId: 21, customer: { id: 1, name: '锦溪水务集团' }, installedOn: '2026-01-10', acceptedOn: '2026-01-20' },
  { id: 33, serial: 'SRV-0442', model: '调度服务器', siteId: 22, customer: { id: 1, name: '锦溪水务集团' }, installedOn: '2026-01-12', acceptedOn: '2026-01-20' },
]
export const customer = (id: number) => ({ ...(customers.find((c) => c.id === id) ?? customers[0]), contacts: id === 3 ? [] : contacts, sites: id === 3 ? [] : sites })
export const unit = { ...units[0], contractId: 1, warranty: { endsOn: '2027-01-20', inWarranty: true, reason: '自终验之日起一年', clauseId: 1 }, ledger: [{ at: at(-3000), kind: 'installed', text: '安装调试完成' }, { at: at(-20), kind: 'request', text: '登记请求 SR-2026-000114' }] }

export const letterText =
  '售后服务承诺书\n\n一、我公司自项目终验之日起免费提供一年质保服务,提供 7x24 小时热线支持。\n\n二、关键问题:接到报修后 30 分钟内响应,电话一小时内不能解决的,2 小时内工程师到达现场,4 小时内排除故障恢复系统运行。\n\n三、重要问题:2 小时内响应,次日到达现场。\n\n四、质保期内每季度巡检一次,并出具巡检报告。\n\n五、每次违约按合同总价的 1% 支付违约金,累计不超过合同总价的 10%。\n\n六、联系人:𠮷田工程师(技术支持)。维护人员将及时赶赴现场。\n\n七、出现严重故障时,我公司免费提供备机,备机于____小时内送达。\n'
const points = [...letterText]
let clauseId = 0
function clause(text: string, fields: Record<string, unknown>, status = 'PROPOSED') {
  const start = points.join('').indexOf(text)
  const cp = Array.from(letterText.slice(0, start)).length
  clauseId += 1
  return { id: clauseId, version: 1, status, origin: 'READER', rules: ['limit-within'], clause: { text, start: cp, end: cp + [...text].length, ...fields } }
}
export const letterClauses = [
  clause('自项目终验之日起免费提供一年质保服务', { type: 'warranty_term', value: 1, unit: 'years', from_event: '终验' }, 'ACCEPTED'),
  clause('自项目终验之日起', { type: 'warranty_start', from_event: '终验' }),
  clause('7x24 小时热线支持', { type: 'support_hours', calendar: '7x24', channel: 'phone' }, 'ACCEPTED'),
  clause('30 分钟内响应', { type: 'response_time', severity: 'critical', level: '关键', value: 30, unit: 'minutes' }),
  clause('2 小时内工程师到达现场', { type: 'arrival_time', severity: 'critical', level: '关键', value: 2, unit: 'hours', channel: 'onsite' }),
  clause('4 小时内排除故障恢复系统运行', { type: 'resolution_time', severity: 'critical', level: '关键', value: 4, unit: 'hours' }),
  clause('2 小时内响应', { type: 'response_time', severity: 'major', level: '重要', value: 2, unit: 'hours' }),
  clause('每季度巡检一次', { type: 'inspection_frequency', value: 1, unit: 'times', per: 'quarter' }, 'ACCEPTED'),
  clause('每次违约按合同总价的 1% 支付违约金', { type: 'penalty', value: 1, unit: 'percent', per: 'breach', base: 'contract-price', cap_percent: 10, covers: ['respond', 'resolve'] }),
  clause('维护人员将及时赶赴现场', { type: 'arrival_time', value: null, vague: true, ambiguous: true }, 'REJECTED'),
  clause('备机于____小时内送达', { type: 'temporary_fix', value: null, unit: 'hours', blank: true }),
]
export const letter = { id: 1, title: '锦溪水务售后服务承诺书', fileName: 'jinxi.docx', status: 'DRAFT', version: 2, text: letterText, clauses: letterClauses, questions: [{ code: 'blank', clauseId: 11, message: '备机送达的小时数是空白，请填写或驳回。' }, { code: 'vague', clauseId: 10, message: '“及时”没有数字，不能计时。' }], commitment: null }
export const letters = [
  { id: 1, title: letter.title, fileName: letter.fileName, status: 'DRAFT', uploadedAt: at(-3), uploadedBy: '庄信', clauseCount: 11, pendingCount: 7 },
  { id: 2, title: '云桥医院服务方案', fileName: 'yunqiao.pdf', status: 'APPROVED', uploadedAt: at(-900), uploadedBy: '庄信', clauseCount: 16, pendingCount: 0 },
]

const clauses = letterClauses.map(({ id, clause: shape }) => ({ id, clause: shape }))
export const contract = {
  id: 1, number: 'HT-2026-0001', title: '泵站智能化改造', externalNumber: 'JX-2025-88', customer: { id: 1, name: '锦溪水务集团' }, amount: cny('1000000.00'), status: 'ACCEPTED', signedOn: '2025-11-01', acceptedOn: '2026-01-20', warrantyEndsOn: '2027-01-20',
  commitment: { id: 1, title: '锦溪水务售后服务承诺', version: 1, versionId: 1, clauses }, amendments: [{ version: 1, from: '2026-01-20', reason: '终验后生效', by: '庄信' }], units, version: 4,
}
export const contracts = [
  { ...contract, commitmentVersion: 1, kept: 41, broken: 2, running: 9 },
  { id: 2, number: 'HT-2026-0002', title: '病区呼叫系统维保', customer: { id: 2, name: '云桥区人民医院' }, amount: cny('368000.50'), status: 'SIGNED', signedOn: '2026-02-11', acceptedOn: null, warrantyEndsOn: null, commitmentVersion: 2, kept: 0, broken: 0, running: 0 },
  { id: 3, number: 'HT-2025-0031', title: '校园网络', customer: { id: 3, name: '明德中学' }, amount: cny('92000'), status: 'SUSPENDED', signedOn: '2025-03-01', acceptedOn: '2025-04-01', warrantyEndsOn: '2026-04-01', commitmentVersion: 1, kept: 12, broken: 0, running: 0 },
]
export const ledger = {
  totals: { promised: 52, kept: 41, broken: 2, running: 9, waived: 1, penalty: cny('20000.00'), penaltyCap: cny('100000.00') },
  rows: [letterClauses[3], letterClauses[4], letterClauses[5], letterClauses[7]].map((row, i) => ({ clause: { id: row?.id, ...row?.clause }, promised: [20, 12, 16, 4][i], due: [20, 12, 15, 3][i], kept: [20, 11, 14, 3][i], broken: [0, 1, 1, 0][i], running: [0, 0, 1, 1][i], penalty: i === 1 || i === 2 ? cny('10000.00') : null })),
}

const clock = (obligationId: number, kind: string, state: string, due: number, more: object = {}) => ({
  obligationId, kind, state, openedAt: at(due - 4), dueAt: at(due), provisional: false, outOfHours: false, limit: { value: 4, unit: 'HOURS' }, calendar: '7x24', clause: { id: 5, text: '2 小时内工程师到达现场', type: 'arrival_time' }, penalty: null, ...more,
})
export const clocks = [
  clock(101, 'RESPOND', 'MET', -1.5, { metAt: at(-1.8), openedAt: at(-2), limit: { value: 30, unit: 'MINUTES' } }),
  clock(102, 'ARRIVE', 'BREACHED', -0.4, { limit: { value: 2, unit: 'HOURS' }, breachedAt: at(-0.4), penalty: cny('10000.00') }),
  clock(103, 'RESTORE', 'RUNNING', 0.3),
  clock(104, 'RESOLVE', 'PAUSED', 2.1, { pausedSince: at(-0.7) }),
  clock(105, 'CLOSE', 'RUNNING', 22, { provisional: true, limit: { value: 24, unit: 'HOURS' } }),
]
const row = (id: number, title: string, due: object | null, more: object = {}) => ({
  id, number: `SR-2026-${String(110 + id).padStart(6, '0')}`, title, customer: { id: 1, name: '锦溪水务集团' }, unit: { id: 31, serial: 'WX-7001', model: '智能泵控柜 P9' }, severity: 'MAJOR', level: '重要', status: 'IN_PROGRESS', stage: 'PHONE', assignee: { id: 2, displayName: '许言' }, reportedAt: at(-2), nextDue: due, breached: 0, ...more,
})
const due = (kind: string, hours: number, state = 'RUNNING', more: object = {}) => ({ obligationId: 100, kind, dueAt: at(hours), state, provisional: false, outOfHours: false, ...more })
export const queue = [
  row(1, '城南泵站控制柜停机，全线无法供水', due('ARRIVE', -0.4, 'BREACHED'), { severity: 'CRITICAL', level: '关键', stage: 'ONSITE', breached: 1 }),
  row(2, '呼叫主机间歇重启', due('RESPOND', 0.2), { severity: 'CRITICAL', level: '关键', status: 'NEW', assignee: null, customer: { id: 2, name: '云桥区人民医院' }, unit: null }),
  row(3, '报表导出后数字对不上', due('RESOLVE', 1.34)),
  row(4, '更换 3 号泵压力变送器', due('RESOLVE', 5, 'PAUSED', { pausedSince: at(-0.66) }), { status: 'PAUSED' }),
  row(5, '机房空调滴水', due('RESPOND', 13.5, 'RUNNING', { outOfHours: true }), { severity: 'MINOR', level: '普通', customer: { id: 3, name: '明德中学' }, unit: null, assignee: null }),
  row(6, '年度升级后的权限核对', due('RESOLVE', 980, 'RUNNING', { provisional: true }), { severity: 'MINOR', level: '普通' }),
  row(7, '现场处理完毕，等待客户签字', due('CLOSE', 20), { status: 'RESOLVED', stage: 'ONSITE' }),
]
export const counts = { all: 7, mine: 4, unassigned: 2, 'due-today': 5, breached: 1, paused: 1, closed: 63 }
export const request = {
  ...queue[0], description: '23:40 起控制柜无输出，备用泵未自动投入。\n值班员已手动关闭 2 号阀。', channel: 'HOTLINE', contact: contacts[0], site: sites[0], contract: { id: 1, number: contract.number, title: contract.title, inForce: true }, houseDefault: false, coverage: { covered: true, reason: '在质保期内，至 2027-01-20' }, ladder: [{ severity: 'CRITICAL', level: '关键' }, { severity: 'MAJOR', level: '重要' }, { severity: 'MINOR', level: '普通' }], clocks,
  timeline: [
    { id: 1, at: at(-2), actor: '许言', kind: 'created', text: '热线来电登记', internal: false },
    { id: 2, at: at(-1.8), actor: '许言', kind: 'call', text: '去电周岚，已接通；指导断电重启，无效。', internal: false },
    { id: 3, at: at(-1), actor: null, kind: 'handover', text: '电话一小时内未解决，转现场。', internal: false },
    { id: 4, at: at(-0.7), actor: '许言', kind: 'paused', text: '等待客户同意停泵；周岚 电话 同意后再继续。', internal: false },
    { id: 5, at: at(-0.4), actor: null, kind: 'breached', text: '到场时限已过。', internal: true },
  ],
  workOrders: [{ id: 1, number: 'WO-2026-000031', status: 'TRAVELLING', engineer: { id: 4, displayName: '程工' } }], version: 7,
}
export const obligation = { ...clocks[1], id: 102, subject: { type: 'REQUEST', id: 1, label: 'SR-2026-000111' }, commitment: { id: 1, version: 1 }, facts: [{ at: at(-2.4), kind: 'OPENED', actor: '许言' }, { at: at(-0.4), kind: 'BREACHED', actor: null }], evidence: [], breach: { id: 9, at: at(-0.4), waived: false, penalty: cny('10000.00') } }
export const obligations = [obligation, { ...clocks[0], id: 101, subject: obligation.subject }, { ...clock(110, 'INSPECTION', 'RUNNING', 400), id: 110, subject: { type: 'CONTRACT', id: 1, label: contract.number }, clause: { id: 8, text: '每季度巡检一次', type: 'inspection_frequency' } }]
export const explanation = { start: at(-2.4), due: at(-0.4), provisional: false, calendar: 'business-hours', limit: { value: 2, unit: 'HOURS' }, clause: { id: 5, text: '2 小时内工程师到达现场', type: 'arrival_time' }, commitmentVersion: 1, sentence: '按承诺第 1 版“2 小时内工程师到达现场”，自转现场起计 2 小时，其间非服务时段不计。', intervals: [{ from: at(-18.4), to: at(-17.4), kind: 'COUNTED' }, { from: at(-17.4), to: at(-2.4), kind: 'CLOSED' }, { from: at(-2.4), to: at(-1.9), kind: 'COUNTED' }, { from: at(-1.9), to: at(-0.9), kind: 'PAUSED' }, { from: at(-0.9), to: at(-0.4), kind: 'COUNTED' }] }
export const workOrder = { id: 1, number: 'WO-2026-000031', request: { id: 1, number: 'SR-2026-000111', title: request.title, description: request.description, severity: 'CRITICAL', level: '关键' }, customer: request.customer, site: sites[0], contact: contacts[0], unit: { id: 31, serial: 'WX-7001', model: '智能泵控柜 P9' }, status: 'ASSIGNED', engineer: { id: 4, displayName: '程工' }, appointment: { from: at(0.5), to: at(2) }, travelStartedAt: null, arrivedAt: null, arrival: null, startedAt: null, findings: null, signature: null, arriveClock: clock(102, 'ARRIVE', 'RUNNING', 0.4), version: 1 } as Record<string, unknown>
export const audit = [1, 2, 3, 4].map((id) => ({ id, at: at(-id), actor: '秦管理', action: ['user.create', 'letter.approve', 'contract.accept', 'session.open'][id - 1], subject: `user:${id}`, detail: '角色：服务台', sealed: true }))
export const callers = { phone: '02866851234', matches: [{ contact: contacts[0], customer: customers[0], sites, contracts: [{ id: 1, number: contract.number, title: contract.title, status: 'ACCEPTED', inForce: true }], units, openRequests: [{ id: 1, number: queue[0]?.number, title: request.title, status: 'IN_PROGRESS', severity: 'CRITICAL', nextDueAt: at(0.3) }] }] }
