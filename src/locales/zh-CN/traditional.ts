/** Traditional characters for words that are written down in simplified ones. */
import type { LanguageWords } from '../reading-words';

/** Pairs, for the characters of the trade only. */
const PAIRS = `
  万萬与與专專业業丢丟个個为為举舉书書买買亏虧产產亿億价價众眾优優会會传傳体體余餘佣傭储儲关關内內册冊写寫净淨击擊
  划劃则則创創删刪别別制製办辦务務动動励勵区區单單卖賣占佔参參发發变變号號后後听聽启啟员員周週咨諮响響国國图圖场場
  处處备備复覆头頭夹夾奖獎宝寶实實审審宾賓对對寻尋导導币幣师師帐帳带帶并並广廣库庫应應废廢开開异異弹彈强強归歸当當
  录錄径徑态態总總户戶执執报報拦攔损損换換据據摄攝数數无無旧舊时時显顯暂暫术術机機杂雜权權条條来來标標栏欄样樣档檔
  检檢汇匯沟溝没沒测測浏瀏润潤涨漲满滿滥濫潜潛点點状狀独獨环環现現电電画畫盖蓋盘盤着著码碼确確礼禮种種积積称稱税稅
  竞競笔筆签簽简簡类類红紅约約级級纸紙线線组組细細终終绍紹结結络絡绝絕统統绩績续續编編网網职職联聯脸臉范範获獲营營
  补補装裝观觀规規视視览覽触觸计計订訂认認讨討训訓议議讯訊记記讲講论論设設访訪证證评評识識诉訴词詞译譯试試话話询詢
  详詳语語误誤说說请請读讀课課调調谈談负負责責败敗账賬货貨质質购購贴貼费費赁賃资資赞讚赠贈赢贏跃躍车車转轉软軟载載
  较較输輸达達过過运運进進连連迟遲适適选選递遞邮郵钟鐘钮鈕铺鋪链鏈销銷锁鎖错錯键鍵长長门門闭閉问問间間阅閱队隊阶階
  际際陆陸页頁项項顺順顾顧预預频頻题題额額飞飛饮飲验驗骤驟龄齡
`;

/** Where a character stands for two, the word decides: 关注 is followed, 注册 registered. */
const IN_WORDS: readonly (readonly [string, string])[] = [
  ['注册', '註冊'],
  ['备注', '備註'],
  ['标注', '標註'],
  ['复购', '復購'],
  ['重复', '重複'],
  ['恢复', '恢復'],
  ['制作', '製作'],
  ['计划', '計畫'],
  ['联系', '聯繫'],
];

/** Each phrase, and after it the same one in traditional characters where they differ. */
export function inBothSpellings(words: LanguageWords): LanguageWords {
  const spell = traditionalSpelling();
  const inBoth = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      // All at once: it takes a fourth of the time.
      const traditional = spell(value.join('\n')).split('\n');
      return [...new Set((value as string[]).flatMap((phrase, index) => [phrase, traditional[index] ?? phrase]))];
    }
    if (typeof value !== 'object' || value === null) return value;
    const both: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) both[key] = inBoth(item);
    return both;
  };
  return inBoth(words) as LanguageWords;
}

/** Gives the function that spells a text; a character without a pair stays. */
function traditionalSpelling(): (text: string) => string {
  const characters = PAIRS.replace(/\s+/g, '');
  const traditional = new Map(IN_WORDS);
  for (let at = 0; at < characters.length; at += 2) traditional.set(characters.charAt(at), characters.charAt(at + 1));
  // Words before characters, so that they are tried first; the class has both of each pair, which does no harm.
  const simplified = new RegExp(`${IN_WORDS.map(([word]) => word).join('|')}|[${characters}]`, 'g');
  return (text) => text.replace(simplified, (found) => traditional.get(found) ?? found);
}
