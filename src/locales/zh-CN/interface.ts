/** Menu, sidebar and messages in simplified Chinese. */
import type { InterfaceTexts } from '../pack';
import { zhCnSidebar } from './sidebar';

export const zhCnInterface = (): InterfaceTexts => ({
  menu: { build: '生成 ROI 汇总', refresh: '刷新报告', sidebar: '打开侧边栏' },
  sidebarTitle: 'Message ROI',
  built: '“{sheet}”已生成。活动数：{campaigns}。',
  noReportYet: '还没有可刷新的报告。请先选择“生成 ROI 汇总”。',
  busy: '其他人正在此电子表格中生成报告。请一分钟后重试。',
  changedCellsTitle: '报告中的部分单元格已被手动修改',
  changedCells:
    '已修改：{cells}。\n\n是：保留一份带日期的报告副本，然后重新生成。\n否：重新生成，放弃这些修改。\n取消：全部保持原样。',
  copyName: '{sheet} {date}',
  noSheet: '找不到工作表“{sheet}”。请选择包含活动数据的工作表。',
  ownSheet: '“{sheet}”就是报告本身。请打开包含活动数据的工作表，再重新生成。',
  noHeader: '在“{sheet}”中找不到列标题所在的行。请在每列上方填写一个标题，然后重试。',
  noRows: '“{sheet}”的表头下方没有数据行。请至少添加一个活动，然后重试。',
  nothingMapped: '“{sheet}”中没有可识别为数量或金额的列。请至少匹配一列，例如发送数、点击数、成本或收入。',
  undecidedCurrencies:
    '金额涉及多个币种（{currencies}），不能直接相加。请选择报告使用的币种；其他币种的行不计入，并会列出。',
  noAmountsIn: '没有币种为 {chosen} 的金额；工作表中的币种为：{currencies}。',
  unknownHeader: '“{sheet}”中没有可用于{field}的列“{header}”。其列标题为：{headers}。',
  columnTwice: '“{sheet}”的列“{header}”同时用于{other}和{field}。请只选择其中一项。',
  oneColumnOnly:
    '“{sheet}”：{field}只能取自一列，但选择了多列：{headers}。请只保留一列；只有成本和收入可以将多列相加。',
  logWithoutStatus:
    '“{sheet}”中每行是一条消息或一个人，但没有说明结果的列。请添加这样的列（例如“状态”：已送达、已读、失败；或“是否参会”：是、否），或选择每行为一个活动的工作表。',
  noRange: '“{sheet}”的范围 {range} 中没有单元格。请选中表头及其下方的行，或将范围留空。',
  sidebar: zhCnSidebar(),
  wrongPeriod: '日期：开始日期（{from}）晚于结束日期（{to}）。请对调两个日期，或将其中一个留空。',
  noDatesForPeriod: '日期：已选择日期范围，但没有任何行包含可读取的日期。请匹配日期列，或将日期范围留空。',
  noRowsInPeriod:
    '日期：所选范围内没有数据行。现有数据从 {first} 到 {last}；没有日期的行：{undated}。请选择其他日期，或留空。',
  noRowsOfChannels: '渠道：没有属于以下渠道的行：{channels}。现有数据的渠道为：{found}。请从中选择，或留空。',
  choicesTooLarge: '这些选项过长，无法保存在电子表格中。请缩短活动或渠道列表，然后重新生成。',
  optionSetTooLarge: '未能保存“{name}”：此电子表格的存储空间不足。请删除不再需要的已保存选项，然后重新保存。',
});
