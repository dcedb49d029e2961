export const search = {
  title: '搜索',
  for: '搜索“{{q}}”',
  everywhere: '搜索请求、客户、设备、合同',
  requests: '服务请求',
  older: '更早的请求',
  nothing: '没有找到“{{q}}”。可以换个说法，或者少输几个字。',
  tooShort: '请至少输入两个字符；客户和联系人也可以用拼音首字母。',
  narrower: '还有更多，请多输几个字。',
}
