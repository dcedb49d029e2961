-- The checklists a house begins with; it changes them as it likes. A repair is often urgent: nothing of its list is mandatory.
with list (kind, title_zh, title_en, questions) as (values
('REPAIR', '维修检查', 'Repair check', '[
 {"key":"safe","type":"YES_NO","text":{"zh":"作业前已确认断电、静电防护等安全条件","en":"Power, static and other safety conditions checked before work"},"mandatory":false,"photo":false},
 {"key":"backup","type":"CHOICE","text":{"zh":"客户数据","en":"The customer''s data"},"mandatory":false,"photo":false,"choices":[
   {"key":"saved","text":{"zh":"已备份","en":"saved before work"},"fails":false},{"key":"none","text":{"zh":"不涉及","en":"not concerned"},"fails":false},{"key":"lost","text":{"zh":"有丢失","en":"some were lost"},"fails":true}]},
 {"key":"runs","type":"YES_NO","text":{"zh":"试运行正常","en":"Runs well when tested"},"mandatory":false,"photo":false},
 {"key":"clean","type":"YES_NO","text":{"zh":"现场已清理，旧件已交接","en":"Place left clean, old parts handed over"},"mandatory":false,"photo":false}]'),
('INSTALLATION', '开箱验收与安装', 'Unpack inspection and installation', '[
 {"key":"s-unpack","type":"SECTION","text":{"zh":"开箱验收","en":"Unpacking"},"mandatory":false,"photo":false},
 {"key":"packing","type":"CHOICE","text":{"zh":"外包装","en":"Packing"},"mandatory":true,"photo":true,"choices":[
   {"key":"whole","text":{"zh":"完好","en":"whole"},"fails":false},{"key":"damaged","text":{"zh":"破损","en":"damaged"},"fails":true}]},
 {"key":"damage","type":"TEXT","text":{"zh":"破损情况","en":"What is damaged"},"mandatory":true,"photo":true,"onlyIf":{"key":"packing","value":"damaged"}},
 {"key":"list","type":"YES_NO","text":{"zh":"型号、数量、附件、资料与装箱单一致","en":"Model, number, accessories and papers as on the packing list"},"mandatory":true,"photo":false},
 {"key":"missing","type":"TEXT","text":{"zh":"缺少或不符的物品","en":"What is missing or wrong"},"mandatory":true,"photo":false,"onlyIf":{"key":"list","value":"NO"}},
 {"key":"plate","type":"PHOTO","text":{"zh":"铭牌（看得清序列号）","en":"Type plate, serial legible"},"mandatory":true,"photo":true},
 {"key":"s-install","type":"SECTION","text":{"zh":"安装调试","en":"Setting up"},"mandatory":false,"photo":false},
 {"key":"voltage","type":"NUMBER","text":{"zh":"供电电压","en":"Supply voltage"},"mandatory":true,"photo":false,"limits":{"unit":"V","min":198,"max":242}},
 {"key":"earth","type":"NUMBER","text":{"zh":"接地电阻","en":"Earth resistance"},"mandatory":false,"photo":false,"limits":{"unit":"Ω","min":null,"max":4}},
 {"key":"power-on","type":"YES_NO","text":{"zh":"通电自检通过","en":"Self test passed"},"mandatory":true,"photo":false},
 {"key":"functions","type":"YES_NO","text":{"zh":"按验收项逐项试用，功能正常","en":"All functions tried, all work"},"mandatory":true,"photo":false},
 {"key":"told","type":"YES_NO","text":{"zh":"已向使用人讲解操作和日常保养","en":"Users shown how to use and look after it"},"mandatory":true,"photo":false}]'),
('INSPECTION', '巡检', 'Inspection', '[
 {"key":"s-room","type":"SECTION","text":{"zh":"环境","en":"Surroundings"},"mandatory":false,"photo":false},
 {"key":"temperature","type":"NUMBER","text":{"zh":"室内温度","en":"Room temperature"},"mandatory":true,"photo":false,"limits":{"unit":"°C","min":10,"max":35}},
 {"key":"humidity","type":"NUMBER","text":{"zh":"相对湿度","en":"Relative humidity"},"mandatory":false,"photo":false,"limits":{"unit":"%","min":20,"max":80}},
 {"key":"s-power","type":"SECTION","text":{"zh":"供电","en":"Power"},"mandatory":false,"photo":false},
 {"key":"voltage","type":"NUMBER","text":{"zh":"输入电压","en":"Input voltage"},"mandatory":true,"photo":false,"limits":{"unit":"V","min":198,"max":242}},
 {"key":"s-unit","type":"SECTION","text":{"zh":"设备","en":"Unit"},"mandatory":false,"photo":false},
 {"key":"look","type":"YES_NO","text":{"zh":"外观、接线、紧固件完好","en":"Case, wiring and fixings in order"},"mandatory":true,"photo":false},
 {"key":"look-what","type":"TEXT","text":{"zh":"哪里不好","en":"What is not in order"},"mandatory":true,"photo":true,"onlyIf":{"key":"look","value":"NO"}},
 {"key":"alarms","type":"CHOICE","text":{"zh":"告警与日志","en":"Alarms and logs"},"mandatory":true,"photo":false,"choices":[
   {"key":"none","text":{"zh":"无告警","en":"none"},"fails":false},{"key":"cleared","text":{"zh":"有告警，已处理","en":"some, dealt with"},"fails":false},{"key":"open","text":{"zh":"有告警，未消除","en":"some remain"},"fails":true}]},
 {"key":"cleaned","type":"YES_NO","text":{"zh":"已除尘清洁","en":"Cleaned"},"mandatory":false,"photo":false},
 {"key":"advice","type":"TEXT","text":{"zh":"风险预测与建议","en":"Risks foreseen and advice"},"mandatory":false,"photo":false}]'),
('TRAINING', '培训', 'Training', '[
 {"key":"topic","type":"TEXT","text":{"zh":"培训内容","en":"What was taught"},"mandatory":true,"photo":false},
 {"key":"people","type":"NUMBER","text":{"zh":"参加人数","en":"How many came"},"mandatory":true,"photo":false,"limits":{"unit":"","min":1,"max":null}},
 {"key":"hours","type":"NUMBER","text":{"zh":"课时","en":"Hours taught"},"mandatory":true,"photo":false,"limits":{"unit":"h","min":null,"max":null}},
 {"key":"sheet","type":"PHOTO","text":{"zh":"签到表","en":"Sign-in sheet"},"mandatory":true,"photo":true},
 {"key":"material","type":"YES_NO","text":{"zh":"已留下培训资料","en":"Material left with them"},"mandatory":false,"photo":false},
 {"key":"grasped","type":"CHOICE","text":{"zh":"考核或现场提问","en":"Test or questions afterwards"},"mandatory":false,"photo":false,"choices":[
   {"key":"well","text":{"zh":"掌握","en":"grasped"},"fails":false},{"key":"partly","text":{"zh":"部分掌握","en":"partly"},"fails":false},{"key":"again","text":{"zh":"需再次培训","en":"to be repeated"},"fails":true}]}]'),
('DELIVERY', '送货交接', 'Delivery', '[
 {"key":"packing","type":"CHOICE","text":{"zh":"外包装","en":"Packing"},"mandatory":true,"photo":true,"choices":[
   {"key":"whole","text":{"zh":"完好","en":"whole"},"fails":false},{"key":"damaged","text":{"zh":"破损","en":"damaged"},"fails":true}]},
 {"key":"count","type":"YES_NO","text":{"zh":"数量与送货单一致","en":"Number as on the delivery note"},"mandatory":true,"photo":false},
 {"key":"lacking","type":"TEXT","text":{"zh":"缺少的物品","en":"What is missing"},"mandatory":true,"photo":false,"onlyIf":{"key":"count","value":"NO"}},
 {"key":"place","type":"TEXT","text":{"zh":"放置地点","en":"Where it was put"},"mandatory":false,"photo":false}]')),
added as (insert into checklist (kind) select kind from list order by kind returning id, kind)
insert into checklist_version (checklist_id, number, title_zh, title_en, questions, published_at, published_by)
select added.id, 1, list.title_zh, list.title_en, cast(list.questions as jsonb), timestamptz '2020-01-01 00:00:00Z', '一诺'
from added join list on list.kind = added.kind;
