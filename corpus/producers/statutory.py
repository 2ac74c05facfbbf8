# SPDX-License-Identifier: GPL-3.0-or-later
"""The statutory tables of both editions: rows, columns, keys. | in a label is a line break."""

T2_ROWS = {
    "2019": [
        ("第二十条第（一）项", ["made", "disclosed", "disclosed_total"],
         ["信息内容", "本年新|制作数量", "本年新|公开数量", "对外公开|总数量"],
         [("regulations", "规章"), ("normative_documents", "规范性文件")]),
        ("第二十条第（五）项", ["previous_items", "change", "decisions"],
         ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
         [("licensing", "行政许可"), ("other_services", "其他对外管理服务事项")]),
        ("第二十条第（六）项", ["previous_items", "change", "decisions"],
         ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
         [("penalties", "行政处罚"), ("coercion", "行政强制")]),
        ("第二十条第（八）项", ["previous_items", "change"],
         ["信息内容", "上一年项目数量", "本年增/减"],
         [("fees", "行政事业性收费")]),
        ("第二十条第（九）项", ["items", "amount"],
         ["信息内容", "采购项目数量", "采购总金额"],
         [("procurement", "政府集中采购")]),
    ],
    "2021": [
        ("第二十条第（一）项", ["issued", "repealed", "in_force"],
         ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
         [("regulations", "规章"), ("normative_documents", "行政规范性文件")]),
        ("第二十条第（五）项", ["decisions"], ["信息内容", "本年处理决定数量"],
         [("licensing", "行政许可")]),
        ("第二十条第（六）项", ["decisions"], ["信息内容", "本年处理决定数量"],
         [("penalties", "行政处罚"), ("coercion", "行政强制")]),
        ("第二十条第（八）项", ["amount"], ["信息内容", "本年收费金额（单位：万元）"],
         [("fees", "行政事业性收费")]),
    ],
}

T3_STUB = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
T3_COLUMNS = ["natural_person", "company", "research", "public_welfare", "legal_service", "other", "total"]
T3_GROUPS = [
    (None, [("granted", "（一）予以公开")]),
    (None, [("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")]),
    ("（三）不予公开", [
        ("refused.state_secret", "1.属于国家秘密"),
        ("refused.prohibited_by_law", "2.其他法律行政法规禁止公开"),
        ("refused.security_stability", "3.危及“三安全一稳定”"),
        ("refused.third_party", "4.保护第三方合法权益"),
        ("refused.internal_affairs", "5.属于三类内部事务信息"),
        ("refused.process_information", "6.属于四类过程性信息"),
        ("refused.enforcement_file", "7.属于行政执法案卷"),
        ("refused.administrative_query", "8.属于行政查询事项")]),
    ("（四）无法提供", [
        ("unavailable.not_held", "1.本机关不掌握相关政府信息"),
        ("unavailable.to_be_produced", "2.没有现成信息需要另行制作"),
        ("unavailable.unclear", "3.补正后申请内容仍不明确")]),
    ("（五）不予处理", [
        ("not_processed.petition", "1.信访举报投诉类申请"),
        ("not_processed.repeated", "2.重复申请"),
        ("not_processed.publication", "3.要求提供公开出版物"),
        ("not_processed.excessive", "4.无正当理由大量反复申请"),
        ("not_processed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息")]),
]
T3_OTHER = {
    "2019": (None, [("other", "（六）其他处理")]),
    "2021": ("（六）其他处理", [
        ("other.not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("other.fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        ("other.other", "3.其他")]),
}
T3_TOTAL = (None, [("results_total", "（七）总计")])
T3_RECEIVED = ("received", "一、本年新收政府信息公开申请数量")
T3_CARRIED_IN = ("carried_in", "二、上年结转政府信息公开申请数量")
T3_RESULTS = "三、本年度办理结果"
T3_CARRIED_OUT = ("carried_out", "四、结转下年度继续办理")

T4_GROUPS = ["review", "direct", "after_review"]
T4_CELLS = ["upheld", "corrected", "other", "pending", "total"]
T4_LABELS = ["结果|维持", "结果|纠正", "其他|结果", "尚未|审结", "总计"]


def t3_groups(edition):
    return T3_GROUPS + [T3_OTHER[edition], T3_TOTAL]


def t3_rows(edition):
    rows = [T3_RECEIVED, T3_CARRIED_IN]
    for _, members in t3_groups(edition):
        rows += members
    return rows + [T3_CARRIED_OUT]


def keys(table, edition):
    if table == "t2":
        return [f"{row}.{column}" for _, columns, _, rows in T2_ROWS[edition] for row, _ in rows for column in columns]
    if table == "t3":
        return [f"{row}.{column}" for row, _ in t3_rows(edition) for column in T3_COLUMNS]
    return [f"{group}.{cell}" for group in T4_GROUPS for cell in T4_CELLS]
