import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useHotkeys } from '@/lib/hotkeys'
import { paths } from '@/lib/paths'

/** One box for requests, customers, units and contracts. The queue has / for its own. */
export function HeaderSearch() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const box = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  useHotkeys({ '/': () => box.current?.focus() }, pathname !== paths.workbench)
  return (
    <form
      role="search"
      className="header-search"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim()) void navigate(paths.search(typed.trim()))
      }}
    >
      <Input ref={box} aria-label={t('search.everywhere')} placeholder={t('search.everywhere')} prefix={<SearchOutlined />} allowClear value={typed} onChange={(event) => setTyped(event.target.value)} />
    </form>
  )
}
