import { theme as antd, type ThemeConfig } from 'antd'
import type { Theme } from '@/lib/preferences'

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Zen Hei", sans-serif'

/**
 * One accent (a deep teal). Red is kept for broken promises, so form errors and irreversible buttons take plum, and
 * amber for promises about to break.
 */
const palette = {
  light: { accent: '#0b6b63', error: '#7b3a86', warning: '#8f5b00', page: '#f4f6f6', surface: '#ffffff', text: '#1c2526', border: '#dfe5e5' },
  dark: { accent: '#45a79c', error: '#cf9bdb', warning: '#e0a84a', page: '#12181a', surface: '#192124', text: '#e3eaea', border: '#2c373a' },
} as const

export function themeFor(name: Theme): ThemeConfig {
  const colors = palette[name]
  return {
    algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colors.accent,
      colorInfo: colors.accent,
      colorLink: colors.accent,
      colorSuccess: colors.accent,
      colorError: colors.error,
      colorWarning: colors.warning,
      colorTextBase: colors.text,
      colorBgLayout: colors.page,
      colorBgBase: name === 'dark' ? '#192124' : '#ffffff',
      borderRadius: 5,
      fontSize: 14,
      controlHeight: 32,
      fontFamily,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: 'transparent', headerSplitColor: 'transparent' },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      Descriptions: { itemPaddingBottom: 6 },
      Menu: { itemHeight: 34, itemBorderRadius: 5, activeBarBorderWidth: 0 },
    },
  }
}
