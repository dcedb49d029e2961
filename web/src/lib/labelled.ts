import type { TableColumnsType } from 'antd'

/** Columns whose cells say their column's name where a phone shows rows as cards. */
export function labelled<T>(columns: TableColumnsType<T>): TableColumnsType<T> {
  return columns.map((column) => (typeof column.title === 'string' ? { ...column, onCell: () => ({ 'data-label': column.title as string }) as object } : column))
}
