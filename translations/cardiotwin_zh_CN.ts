<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AdviceWords</name>
    <message>
        <source>Record twelve leads.</source>
        <translation>记录十二导联心电图。</translation>
    </message>
    <message>
        <source>Check the rate control.</source>
        <translation>核对心率控制情况。</translation>
    </message>
    <message>
        <source>Confirm atrial fibrillation on the trace.</source>
        <translation>在波形上确认房颤。</translation>
    </message>
    <message>
        <source>Check electrolytes and drugs that lengthen QT.</source>
        <translation>核对电解质及延长 QT 的药物。</translation>
    </message>
    <message>
        <source>Watch for runs of ventricular beats.</source>
        <translation>留意连发室性早搏。</translation>
    </message>
    <message>
        <source>Check pauses, and pacing if there is any.</source>
        <translation>核对长间歇；如有起搏，核对起搏。</translation>
    </message>
    <message>
        <source>Look for the cause of the fast rate.</source>
        <translation>查找心率快的原因。</translation>
    </message>
    <message>
        <source>Check the electrodes.</source>
        <translation>检查电极。</translation>
    </message>
    <message>
        <source>Compare with the earlier twin.</source>
        <translation>与较早的孪生体比较。</translation>
    </message>
    <message>
        <source>ST deviates or the rhythm is new</source>
        <translation>ST 偏移或出现新的心律</translation>
    </message>
    <message>
        <source>fibrillation with a fast rate</source>
        <translation>房颤伴快速心率</translation>
    </message>
    <message>
        <source>fibrillation is probable</source>
        <translation>很可能为房颤</translation>
    </message>
    <message>
        <source>QTc is long</source>
        <translation>QTc 延长</translation>
    </message>
    <message>
        <source>ventricular beats are frequent or in rows</source>
        <translation>室性早搏频发或连发</translation>
    </message>
    <message>
        <source>long intervals or a slow rate</source>
        <translation>长间歇或心率慢</translation>
    </message>
    <message>
        <source>the rate is fast and regular</source>
        <translation>心率快而规则</translation>
    </message>
    <message>
        <source>the signal is lost or poor</source>
        <translation>信号丢失或质量差</translation>
    </message>
    <message>
        <source>a wave left the patient&apos;s own range</source>
        <translation>某波超出患者自身范围</translation>
    </message>
    <message>
        <source>now</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>尽快</translation>
    </message>
    <message>
        <source>when convenient</source>
        <translation>方便时</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>it said its name</source>
        <translation>设备报出了自己的名称</translation>
    </message>
    <message>
        <source>checksums hold</source>
        <translation>校验和正确</translation>
    </message>
    <message>
        <source>headers and counters hold</source>
        <translation>帧头与计数器正确</translation>
    </message>
    <message>
        <source>headers and ends hold, nothing counts</source>
        <translation>帧头与帧尾正确,无计数器</translation>
    </message>
    <message>
        <source>lines of numbers: any sketch may print them</source>
        <translation>数字文本行:任何程序都可能这样输出</translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <translation>%1 %:%2</translation>
    </message>
    <message>
        <source>; the same frames come from %1</source>
        <translation>;相同的数据帧也可能来自 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the device told its gain</source>
        <translation>设备告知了增益</translation>
    </message>
    <message>
        <source>the maker&apos;s figures, checked</source>
        <translation>厂家数据,已核对</translation>
    </message>
    <message>
        <source>not checked on a device: calibrate with 1 mV</source>
        <translation>未在设备上核对:请用 1 mV 定标</translation>
    </message>
    <message>
        <source>counts, not calibrated</source>
        <translation>原始计数值,未定标</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 Hz, measured %2 Hz</source>
        <translation>%1 Hz,实测 %2 Hz</translation>
    </message>
    <message>
        <source>not reported by this device</source>
        <translation>此设备不报告</translation>
    </message>
    <message>
        <source>%1 s in all</source>
        <translation>共 %1 s</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Port or file</source>
        <translation>端口或文件</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>标度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>数据帧</translation>
    </message>
    <message>
        <source>Lost frames</source>
        <translation>丢失帧</translation>
    </message>
    <message>
        <source>%1 by the counter, %2 while the link was away</source>
        <translation>按计数器 %1,链路中断期间 %2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>%1, %2 of them belonged to no frame</source>
        <translation>%1,其中 %2 不属于任何帧</translation>
    </message>
    <message>
        <source>Found its place again</source>
        <translation>重新同步</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>恢复连接</translation>
    </message>
    <message>
        <source>Electrodes off</source>
        <translation>电极脱落</translation>
    </message>
    <message>
        <source>Last trouble</source>
        <translation>最近的问题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>a pulse of 1 mV measured on this device</source>
        <translation>在此设备上测量了 1 mV 脉冲</translation>
    </message>
    <message>
        <source>%1; computed: %2</source>
        <translation>%1;计算得出:%2</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>导联</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>this cannot be meant</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>Check the command or setting.</source>
        <translation>请检查命令或设置。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>Choose a recording with samples.</source>
        <translation>请选择含有采样点的记录。</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>Check that it is a regular file on a working disk.</source>
        <translation>请确认它是普通文件，且磁盘工作正常。</translation>
    </message>
    <message>
        <source>you may not open this file</source>
        <translation>您无权打开此文件</translation>
    </message>
    <message>
        <source>Ask its owner for permission, or copy it to your own folder.</source>
        <translation>请向文件所有者申请权限，或将其复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>a file of this name exists already</source>
        <translation>已存在同名文件</translation>
    </message>
    <message>
        <source>Choose another name; nothing is overwritten.</source>
        <translation>请另选名称；不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>this path is not accepted</source>
        <translation>不接受此路径</translation>
    </message>
    <message>
        <source>Choose a plain file inside your own folders.</source>
        <translation>请选择自己文件夹中的普通文件。</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>写入失败</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>请检查文件夹及其权限。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Free some space; what was written before is safe.</source>
        <translation>请释放空间；此前写入的内容完好。</translation>
    </message>
    <message>
        <source>no reader recognises this content</source>
        <translation>无法识别此文件的内容</translation>
    </message>
    <message>
        <source>Open a CSV, a WFDB header (.hea) or another format listed under Formats.</source>
        <translation>请打开 CSV、WFDB 头文件（.hea）或“格式”中列出的其他格式。</translation>
    </message>
    <message>
        <source>this variant of the format cannot be read yet</source>
        <translation>暂不能读取此格式的这一变体</translation>
    </message>
    <message>
        <source>Convert the recording to CSV or WFDB format 16 or 212.</source>
        <translation>请将记录转换为 CSV 或 WFDB 格式 16 或 212。</translation>
    </message>
    <message>
        <source>the header is invalid</source>
        <translation>文件头无效</translation>
    </message>
    <message>
        <source>Compare it with another file of this format.</source>
        <translation>请与同格式的其他文件对照。</translation>
    </message>
    <message>
        <source>there is a header but no samples</source>
        <translation>有文件头但没有采样点</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>Correct the cell or leave it blank for a missing value.</source>
        <translation>请更正此单元格；缺失值请留空。</translation>
    </message>
    <message>
        <source>this number is not finite</source>
        <translation>此数值不是有限数</translation>
    </message>
    <message>
        <source>Leave the cell blank for a missing value.</source>
        <translation>缺失值请将单元格留空。</translation>
    </message>
    <message>
        <source>this row has another number of columns than the header</source>
        <translation>此行的列数与表头不一致</translation>
    </message>
    <message>
        <source>Correct the row.</source>
        <translation>请更正此行。</translation>
    </message>
    <message>
        <source>this line is too long</source>
        <translation>此行过长</translation>
    </message>
    <message>
        <source>Check that the file is text with one row per line.</source>
        <translation>请确认文件是文本，且每行一条数据。</translation>
    </message>
    <message>
        <source>the columns cannot be told apart</source>
        <translation>无法区分各列</translation>
    </message>
    <message>
        <source>Separate them with comma, semicolon, tab or space.</source>
        <translation>请用逗号、分号、制表符或空格分隔。</translation>
    </message>
    <message>
        <source>time does not increase</source>
        <translation>时间没有递增</translation>
    </message>
    <message>
        <source>Sort the rows by time or remove the repeated ones.</source>
        <translation>请按时间排序，或删除重复的行。</translation>
    </message>
    <message>
        <source>no usable sampling rate</source>
        <translation>没有可用的采样率</translation>
    </message>
    <message>
        <source>Name the rate, between 10 and 20000 Hz, in the header or by the time column.</source>
        <translation>请在文件头或用时间列给出采样率，范围 10 至 20000 Hz。</translation>
    </message>
    <message>
        <source>the data end before the header says so</source>
        <translation>数据比文件头声明的提前结束</translation>
    </message>
    <message>
        <source>Copy the recording again; the part before this point is intact.</source>
        <translation>请重新复制记录；此处之前的部分完好。</translation>
    </message>
    <message>
        <source>there is no such port</source>
        <translation>没有此端口</translation>
    </message>
    <message>
        <source>Plug the device in, or check the port&apos;s path.</source>
        <translation>请插入设备，或检查端口路径。</translation>
    </message>
    <message>
        <source>another program uses this port</source>
        <translation>另一程序正在使用此端口</translation>
    </message>
    <message>
        <source>Close it (a serial monitor, or a modem manager) and try again.</source>
        <translation>请关闭该程序（串口监视器或调制解调器管理程序）后重试。</translation>
    </message>
    <message>
        <source>you may not open this port</source>
        <translation>您无权打开此端口</translation>
    </message>
    <message>
        <source>Join the group dialout: sudo usermod -aG dialout $USER, then log in again.</source>
        <translation>请加入 dialout 组：sudo usermod -aG dialout $USER，然后重新登录。</translation>
    </message>
    <message>
        <source>the port cannot be used</source>
        <translation>端口无法使用</translation>
    </message>
    <message>
        <source>Unplug the device, plug it in again, and choose its port.</source>
        <translation>请拔下设备，重新插入，再选择其端口。</translation>
    </message>
    <message>
        <source>the device went away</source>
        <translation>设备已断开</translation>
    </message>
    <message>
        <source>Check cable and power; the link comes back by itself.</source>
        <translation>请检查线缆和电源；连接会自行恢复。</translation>
    </message>
    <message>
        <source>bytes arrive, but no valid frames</source>
        <translation>收到字节，但没有有效帧</translation>
    </message>
    <message>
        <source>Check the baud rate and the protocol.</source>
        <translation>请检查波特率和协议。</translation>
    </message>
    <message>
        <source>the device is silent</source>
        <translation>设备没有发送数据</translation>
    </message>
    <message>
        <source>Check its power and whether it must be told to start.</source>
        <translation>请检查电源，以及设备是否需要启动命令。</translation>
    </message>
    <message>
        <source>this protocol is not known</source>
        <translation>未知的协议</translation>
    </message>
    <message>
        <source>List the known ones: cardiotwin-cli protocols.</source>
        <translation>列出已知协议：cardiotwin-cli protocols。</translation>
    </message>
    <message>
        <source>the device did not answer as its protocol asks</source>
        <translation>设备未按协议应答</translation>
    </message>
    <message>
        <source>Check the protocol and restart the device.</source>
        <translation>请检查协议并重新启动设备。</translation>
    </message>
    <message>
        <source>the planning problem contradicts itself</source>
        <translation>排程问题自相矛盾</translation>
    </message>
    <message>
        <source>Correct the named entry.</source>
        <translation>请更正所指的条目。</translation>
    </message>
    <message>
        <source>the plan does not fit its problem</source>
        <translation>计划与其排程问题不符</translation>
    </message>
    <message>
        <source>Plan again from this problem.</source>
        <translation>请按此问题重新计划。</translation>
    </message>
    <message>
        <source>no plan keeps all the rules</source>
        <translation>没有计划能满足全部规则</translation>
    </message>
    <message>
        <source>Free a pinned request, allow deferral or add capacity.</source>
        <translation>请取消固定某个申请、允许推迟或增加容量。</translation>
    </message>
    <message>
        <source>the model file is damaged or of another version</source>
        <translation>模型文件已损坏或版本不同</translation>
    </message>
    <message>
        <source>Train it again or restore the file.</source>
        <translation>请重新训练，或恢复该文件。</translation>
    </message>
    <message>
        <source>not measurable</source>
        <translation>无法测量</translation>
    </message>
    <message>
        <source>Record for longer or improve the electrode contact.</source>
        <translation>请延长记录时间，或改善电极接触。</translation>
    </message>
    <message>
        <source>your role does not permit this</source>
        <translation>您的角色无此权限</translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation>请联系管理员。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>准备好后请重新开始。</translation>
    </message>
    <message>
        <source>a defect of this program</source>
        <translation>本程序的缺陷</translation>
    </message>
    <message>
        <source>Please report it with the steps that led here.</source>
        <translation>请报告此问题，并说明操作步骤。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, the value</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>The costs applied before are not used. %1 The shipped costs are in force.</source>
        <translation>未使用此前应用的成本。%1当前生效的是随程序提供的成本。</translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>prediction unavailable</source>
        <translation>暂无预测</translation>
    </message>
    <message>
        <source>The twin withholds its forecast because: %1</source>
        <translation>孪生体不给出预测，原因：%1</translation>
    </message>
</context>
<context>
    <name>IndicatorWords</name>
    <message>
        <source>Fast rate</source>
        <translation>心率快</translation>
    </message>
    <message>
        <source>Slow rate</source>
        <translation>心率慢</translation>
    </message>
    <message>
        <source>Atrial fibrillation</source>
        <translation>心房颤动</translation>
    </message>
    <message>
        <source>Ventricular ectopy</source>
        <translation>室性早搏</translation>
    </message>
    <message>
        <source>Ventricular run</source>
        <translation>室早连发</translation>
    </message>
    <message>
        <source>ST deviation</source>
        <translation>ST 偏移</translation>
    </message>
    <message>
        <source>Long QTc</source>
        <translation>QTc 延长</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>长间歇</translation>
    </message>
    <message>
        <source>Rate rising</source>
        <translation>心率上升</translation>
    </message>
    <message>
        <source>Signal lost</source>
        <translation>信号丢失</translation>
    </message>
    <message>
        <source>Getting worse</source>
        <translation>病情恶化</translation>
    </message>
    <message>
        <source>irregular intervals, %1</source>
        <translation>间期不齐，%1</translation>
    </message>
    <message>
        <source>regular intervals, %1</source>
        <translation>间期规则，%1</translation>
    </message>
    <message>
        <source>no P waves</source>
        <translation>无 P 波</translation>
    </message>
    <message>
        <source>P waves seen</source>
        <translation>可见 P 波</translation>
    </message>
    <message>
        <source>AF in %1 of the last hour</source>
        <translation>近一小时 %1 的时间为房颤</translation>
    </message>
    <message>
        <source>PVC %1 /min lately</source>
        <translation>近期室早 %1 /min</translation>
    </message>
    <message>
        <source>couplets in 5 min: %1</source>
        <translation>5 min 内成对室早：%1</translation>
    </message>
    <message>
        <source>runs lately: %1</source>
        <translation>近期连发：%1</translation>
    </message>
    <message>
        <source>longest interval %1 ms</source>
        <translation>最长间期 %1 ms</translation>
    </message>
    <message>
        <source>rate high, %1 bpm</source>
        <translation>心率偏高，%1 bpm</translation>
    </message>
    <message>
        <source>rate low, %1 bpm</source>
        <translation>心率偏低，%1 bpm</translation>
    </message>
    <message>
        <source>rate rising, %1 bpm a minute</source>
        <translation>心率上升，每分钟 %1 bpm</translation>
    </message>
    <message>
        <source>rate falling, %1 bpm a minute</source>
        <translation>心率下降，每分钟 %1 bpm</translation>
    </message>
    <message>
        <source>ST at %1 mV</source>
        <translation>ST 为 %1 mV</translation>
    </message>
    <message>
        <source>ST %1 mV in 5 min</source>
        <translation>5 min 内 ST %1 mV</translation>
    </message>
    <message>
        <source>QTc %1 ms</source>
        <translation>QTc %1 ms</translation>
    </message>
    <message>
        <source>QTc %1 ms in 5 min</source>
        <translation>5 min 内 QTc %1 ms</translation>
    </message>
    <message>
        <source>little variability, RMSSD %1 ms</source>
        <translation>变异性低，RMSSD %1 ms</translation>
    </message>
    <message>
        <source>beats %1 deviations from the twin</source>
        <translation>心搏偏离孪生体 %1 个标准差</translation>
    </message>
    <message>
        <source>known condition</source>
        <translation>已知疾病</translation>
    </message>
    <message>
        <source>medication</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>年龄 %1</translation>
    </message>
    <message>
        <source>no usable signal</source>
        <translation>无可用信号</translation>
    </message>
    <message>
        <source>too few beats</source>
        <translation>心搏太少</translation>
    </message>
    <message>
        <source>waves unclear</source>
        <translation>波形不清</translation>
    </message>
    <message>
        <source>too short a past</source>
        <translation>历史太短</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
</context>
<context>
    <name>KnownRecordings</name>
    <message>
        <source>interrupted</source>
        <translation>记录中断</translation>
    </message>
    <message>
        <source>still recording</source>
        <translation>正在记录</translation>
    </message>
    <message>
        <source>no longer there: %1</source>
        <translation>文件已不在：%1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Ventricular beats</source>
        <translation>室性搏动</translation>
    </message>
    <message>
        <source>3 min · II, V1 · WFDB</source>
        <translation>3 分钟 · II、V1 · WFDB</translation>
    </message>
    <message>
        <source>Atrial fibrillation</source>
        <translation>心房颤动</translation>
    </message>
    <message>
        <source>4 min · II, V1 · WFDB</source>
        <translation>4 分钟 · II、V1 · WFDB</translation>
    </message>
    <message>
        <source>Noise and gaps</source>
        <translation>干扰与缺口</translation>
    </message>
    <message>
        <source>1 min · one lead · CSV</source>
        <translation>1 分钟 · 单导联 · CSV</translation>
    </message>
</context>
<context>
    <name>LiveText</name>
    <message>
        <source>LIVE</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>STALE</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>NO SIGNAL</source>
        <translation>无信号</translation>
    </message>
    <message>
        <source>LEAD OFF</source>
        <translation>导联脱落</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>looking for frames</source>
        <translation>正在寻找数据帧</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>link lost, trying again</source>
        <translation>连接丢失，正在重试</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>collecting beats</source>
        <translation>正在收集心搏</translation>
    </message>
    <message>
        <source>learning this heart</source>
        <translation>正在学习此心脏</translation>
    </message>
    <message>
        <source>signal too poor</source>
        <translation>信号质量过差</translation>
    </message>
    <message>
        <source>waiting after a gap</source>
        <translation>信号中断后等待中</translation>
    </message>
    <message>
        <source>not better than “as now”</source>
        <translation>不优于“维持现状”</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>规整</translation>
    </message>
    <message>
        <source>atrial fibrillation</source>
        <translation>心房颤动</translation>
    </message>
    <message>
        <source>atrial flutter</source>
        <translation>心房扑动</translation>
    </message>
    <message>
        <source>SVT</source>
        <translation>室上速</translation>
    </message>
    <message>
        <source>VT</source>
        <translation>室速</translation>
    </message>
    <message>
        <source>bigeminy</source>
        <translation>二联律</translation>
    </message>
    <message>
        <source>trigeminy</source>
        <translation>三联律</translation>
    </message>
    <message>
        <source>bradycardia</source>
        <translation>心动过缓</translation>
    </message>
    <message>
        <source>tachycardia</source>
        <translation>心动过速</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>长间歇</translation>
    </message>
    <message>
        <source>asystole</source>
        <translation>心脏停搏</translation>
    </message>
    <message>
        <source>too noisy</source>
        <translation>噪声过大</translation>
    </message>
    <message>
        <source>fast rate, %1 bpm</source>
        <translation>心率快，%1 bpm</translation>
    </message>
    <message>
        <source>slow rate, %1 bpm</source>
        <translation>心率慢，%1 bpm</translation>
    </message>
    <message>
        <source>AF probability %1</source>
        <translation>房颤概率 %1</translation>
    </message>
    <message>
        <source>PVC %1 /min</source>
        <translation>室早 %1 /min</translation>
    </message>
    <message>
        <source>ST %1 mV</source>
        <translation>ST %1 mV</translation>
    </message>
    <message>
        <source>QTc %1 ms</source>
        <translation>QTc %1 ms</translation>
    </message>
    <message>
        <source>rate forecast %1 bpm</source>
        <translation>心率预测 %1 bpm</translation>
    </message>
    <message>
        <source>signal lost</source>
        <translation>信号丢失</translation>
    </message>
    <message>
        <source>rate not measurable</source>
        <translation>心率无法测量</translation>
    </message>
    <message>
        <source>AF not measurable</source>
        <translation>房颤无法测量</translation>
    </message>
    <message>
        <source>PVC not measurable</source>
        <translation>室早无法测量</translation>
    </message>
    <message>
        <source>ST not measurable</source>
        <translation>ST 无法测量</translation>
    </message>
    <message>
        <source>QTc not measurable</source>
        <translation>QTc 无法测量</translation>
    </message>
    <message>
        <source>no rate forecast</source>
        <translation>无心率预测</translation>
    </message>
    <message>
        <source>simple rules</source>
        <translation>简单规则</translation>
    </message>
    <message>
        <source>mean beat</source>
        <translation>平均心搏</translation>
    </message>
    <message>
        <source>SVR, fit %1</source>
        <translation>SVR，第 %1 次拟合</translation>
    </message>
    <message>
        <source>run of PVCs, probability %1</source>
        <translation>连发室性早搏,概率 %1</translation>
    </message>
    <message>
        <source>pause, probability %1</source>
        <translation>停搏间歇,概率 %1</translation>
    </message>
    <message>
        <source>getting worse, probability %1</source>
        <translation>病情恶化,概率 %1</translation>
    </message>
    <message>
        <source>PVC run not measurable</source>
        <translation>室早连发无法测量</translation>
    </message>
    <message>
        <source>pause not measurable</source>
        <translation>停搏间歇无法测量</translation>
    </message>
    <message>
        <source>course not measurable</source>
        <translation>病情走势无法测量</translation>
    </message>
</context>
<context>
    <name>LiveViewModel</name>
    <message>
        <source>NO SOURCE</source>
        <translation>无信号源</translation>
    </message>
    <message>
        <source>unchecked link</source>
        <translation>链路无校验</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>未定标</translation>
    </message>
    <message>
        <source>%1-RR · q %2</source>
        <translation>%1-RR · 质量 %2</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>prediction unavailable</source>
        <translation>预测不可用</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无信号源</translation>
    </message>
    <message>
        <source>trained on %1 min</source>
        <translation>训练 %1 min</translation>
    </message>
    <message>
        <source>made at %1</source>
        <translation>生成于 %1</translation>
    </message>
    <message>
        <source>C %1, γ %2, %3 rows</source>
        <translation>C %1，γ %2，%3 行</translation>
    </message>
    <message>
        <source>PREDICTED · 80 % band</source>
        <translation>预测 · 80 % 区间</translation>
    </message>
    <message>
        <source>trained on %1 s</source>
        <translation>训练 %1 s</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 is pinned to %2, when it may not start</source>
        <translation>%1 固定在 %2，但此时不得开始</translation>
    </message>
    <message>
        <source>%1 finds no time at which it may start from %2 on</source>
        <translation>%1 自 %2 起没有可以开始的时间</translation>
    </message>
    <message>
        <source>%1 finds no time at which all its resources are open</source>
        <translation>%1 找不到其全部资源同时开放的时间</translation>
    </message>
    <message>
        <source>%1 finds no time with enough free units of %2</source>
        <translation>%1 找不到 %2 有足够空闲单元的时间</translation>
    </message>
    <message>
        <source>%1 would be needed %2 times at %3, but there are %4: pinned or started are %5</source>
        <translation>%3 需要 %2 个 %1，但只有 %4 个：已固定或已开始的有 %5</translation>
    </message>
    <message>
        <source>%1 stands at %2, before %3 can have ended</source>
        <translation>%1 安排在 %2，此时 %3 尚不能结束</translation>
    </message>
    <message>
        <source>%1 finds no free place on %2 beside %3 and %4 others</source>
        <translation>除 %3 和另外 %4 项外，%1 在 %2 上找不到空位</translation>
    </message>
    <message>
        <source>%1 finds no free place on %2 beside %3</source>
        <translation>除 %3 外，%1 在 %2 上找不到空位</translation>
    </message>
    <message>
        <source>%1 finds no free place in the day</source>
        <translation>%1 在当天找不到空位</translation>
    </message>
    <message>
        <source>%1 finds no free place on %2</source>
        <translation>%1 在 %2 上找不到空位</translation>
    </message>
    <message>
        <source>the plan has another number of requests</source>
        <translation>计划中的申请数量不符</translation>
    </message>
    <message>
        <source>the cost is %1 cents, not %2</source>
        <translation>成本为 %1 分，而不是 %2 分</translation>
    </message>
    <message>
        <source>%1 is done or cancelled and yet has a start</source>
        <translation>%1 已完成或已取消，却仍有开始时间</translation>
    </message>
    <message>
        <source>%1 has no start and may not be deferred</source>
        <translation>%1 没有开始时间，且不得推迟</translation>
    </message>
    <message>
        <source>%1 may not start at %2</source>
        <translation>%1 不得在 %2 开始</translation>
    </message>
    <message>
        <source>%1 starts although %2, which comes before it, is deferred</source>
        <translation>%1 已安排开始，但其前置的 %2 被推迟</translation>
    </message>
    <message>
        <source>%1 starts before %2 has ended</source>
        <translation>%1 在 %2 结束前开始</translation>
    </message>
    <message>
        <source>%1 is in two places at %2: %3 and %4</source>
        <translation>%1 在 %2 同时出现在两处：%3 和 %4</translation>
    </message>
    <message>
        <source>%1 is used %2 times at %3, but there are %4</source>
        <translation>%3 使用了 %2 个 %1，但只有 %4 个</translation>
    </message>
    <message>
        <source>prices are missing or too many</source>
        <translation>价格缺失或过多</translation>
    </message>
    <message>
        <source>the prices prove a lower bound of %1 cents, not %2</source>
        <translation>价格证明的下界为 %1 分，而不是 %2 分</translation>
    </message>
    <message>
        <source>the lower bound is above the cost</source>
        <translation>下界高于成本</translation>
    </message>
    <message>
        <source>cost table</source>
        <translation>成本表</translation>
    </message>
    <message>
        <source>see the Admin page</source>
        <translation>请见管理页</translation>
    </message>
    <message>
        <source>there is no such request</source>
        <translation>没有此申请</translation>
    </message>
    <message>
        <source>there is no such resource</source>
        <translation>没有此资源</translation>
    </message>
    <message>
        <source>there is no urgency %1</source>
        <translation>没有紧急程度 %1</translation>
    </message>
    <message>
        <source>there is no resource %1</source>
        <translation>没有资源 %1</translation>
    </message>
    <message>
        <source>the id is missing</source>
        <translation>缺少标识</translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation>标识重复</translation>
    </message>
    <message>
        <source>names a time outside the day</source>
        <translation>时间不在当天之内</translation>
    </message>
    <message>
        <source>only what waits can be pinned</source>
        <translation>只有等待中的申请可以固定</translation>
    </message>
    <message>
        <source>only what waits can be deferred</source>
        <translation>只有等待中的申请可以推迟</translation>
    </message>
    <message>
        <source>only what waits can be taken back</source>
        <translation>只有等待中的申请可以撤回</translation>
    </message>
    <message>
        <source>may not start at %1</source>
        <translation>不得在 %1 开始</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>not a serial port</source>
        <translation>不是串口</translation>
    </message>
    <message>
        <source>the port belongs to group %1</source>
        <translation>该端口属于用户组 %1</translation>
    </message>
    <message>
        <source>%1 bytes at %2 baud</source>
        <translation>%1 字节，%2 波特</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 signals</source>
        <translation>%1 个信号</translation>
    </message>
    <message>
        <source>no column can be an ECG lead</source>
        <translation>没有可作为心电导联的列</translation>
    </message>
    <message>
        <source>no two times differ</source>
        <translation>所有时间都相同</translation>
    </message>
    <message>
        <source>no signal is a voltage</source>
        <translation>没有电压信号</translation>
    </message>
    <message>
        <source>multi-segment record</source>
        <translation>多段记录</translation>
    </message>
    <message>
        <source>no record line</source>
        <translation>缺少记录行</translation>
    </message>
    <message>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>not an amount of money</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>缺少数字</translation>
    </message>
    <message>
        <source>a text is missing</source>
        <translation>缺少文字</translation>
    </message>
    <message>
        <source>a list is missing</source>
        <translation>缺少列表</translation>
    </message>
    <message>
        <source>an object is missing</source>
        <translation>缺少对象</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 不是数字</translation>
    </message>
    <message>
        <source>%1 is not a list</source>
        <translation>%1 不是列表</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有此文件或文件夹</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>the disk or device failed</source>
        <translation>磁盘或设备出错</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>this disk cannot be written</source>
        <translation>此磁盘不可写入</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>没有此设备</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>OutlookText</name>
    <message>
        <source>%1 y</source>
        <comment>years of age</comment>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>beta blocker</source>
        <translation>β 受体阻滞剂</translation>
    </message>
    <message>
        <source>antiarrhythmic</source>
        <translation>抗心律失常药</translation>
    </message>
    <message>
        <source>drug that lengthens QT</source>
        <translation>延长 QT 的药物</translation>
    </message>
    <message>
        <source>known AF</source>
        <translation>已知房颤</translation>
    </message>
    <message>
        <source>heart failure</source>
        <translation>心力衰竭</translation>
    </message>
    <message>
        <source>coronary disease</source>
        <translation>冠心病</translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>limits %1–%2 bpm</source>
        <translation>限值 %1–%2 bpm</translation>
    </message>
</context>
<context>
    <name>PatientLabel</name>
    <message>
        <source>Bed 3 · invented patient</source>
        <translation>3 床 · 虚构患者</translation>
    </message>
</context>
<context>
    <name>PlanProofText</name>
    <message>
        <source>Cost, rules and bound of the plan were proved again.</source>
        <translation>计划的成本、规则和下界已再次证明。</translation>
    </message>
    <message>
        <source>The plan is not as it says: %1</source>
        <translation>计划与其所述不符：%1</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Say which patient it is for.</source>
        <translation>请填写患者。</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请填写检查项目。</translation>
    </message>
    <message>
        <source>Choose at least one resource.</source>
        <translation>请至少选择一项资源。</translation>
    </message>
    <message>
        <source>There are only %1 of %2.</source>
        <translation>%2 只有 %1 个单元。</translation>
    </message>
    <message>
        <source>Give the reason; it is shown beside the plan.</source>
        <translation>请填写申请理由，它会显示在计划旁。</translation>
    </message>
    <message>
        <source>It cannot end while its resources are open: begin earlier or make it shorter.</source>
        <translation>在资源开放时间内无法完成：请提前开始或缩短时长。</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>N · normal</source>
        <translation>N · 正常</translation>
    </message>
    <message>
        <source>S · supraventricular</source>
        <translation>S · 室上性</translation>
    </message>
    <message>
        <source>V · ventricular</source>
        <translation>V · 室性</translation>
    </message>
    <message>
        <source>F · fusion</source>
        <translation>F · 融合</translation>
    </message>
    <message>
        <source>Q · unclassified</source>
        <translation>Q · 未分类</translation>
    </message>
</context>
<context>
    <name>ScaleMenu</name>
    <message>
        <source>Speed (Ctrl + / −)</source>
        <translation>走纸速度（Ctrl + / −）</translation>
    </message>
    <message>
        <source>Gain (+ / −)</source>
        <translation>增益（+ / −）</translation>
    </message>
    <message>
        <source>Automatic (A)</source>
        <translation>自动（A）</translation>
    </message>
</context>
<context>
    <name>ScheduleText</name>
    <message>
        <source>atrial fibrillation</source>
        <translation>心房颤动</translation>
    </message>
    <message>
        <source>atrial flutter</source>
        <translation>心房扑动</translation>
    </message>
    <message>
        <source>fast heart rate</source>
        <translation>心率快</translation>
    </message>
    <message>
        <source>slow heart rate</source>
        <translation>心率慢</translation>
    </message>
    <message>
        <source>ventricular ectopic beats</source>
        <translation>室性早搏</translation>
    </message>
    <message>
        <source>ST deviation</source>
        <translation>ST 偏移</translation>
    </message>
    <message>
        <source>long QTc</source>
        <translation>QTc 延长</translation>
    </message>
    <message>
        <source>rising heart rate</source>
        <translation>心率上升</translation>
    </message>
    <message>
        <source>signal lost</source>
        <translation>信号丢失</translation>
    </message>
    <message>
        <source>First plan of the day</source>
        <translation>当天首个计划</translation>
    </message>
    <message>
        <source>Changed because %1: %2, acuity %3</source>
        <translation>因 %1 变更：%2，危重度 %3</translation>
    </message>
    <message>
        <source>Changed because a request was added</source>
        <translation>因新增申请而变更</translation>
    </message>
    <message>
        <source>Changed because the costs were changed</source>
        <translation>因成本修改而变更</translation>
    </message>
    <message>
        <source>Changed because a request was pinned, released or deferred</source>
        <translation>因申请被固定、取消固定或推迟而变更</translation>
    </message>
    <message>
        <source>Changed because a resource changed</source>
        <translation>因资源变化而变更</translation>
    </message>
    <message>
        <source>Urgent echo with cardiologist</source>
        <translation>紧急超声心动图（心内科医师在场）</translation>
    </message>
    <message>
        <source>Cardiologist review</source>
        <translation>心内科医师会诊</translation>
    </message>
    <message>
        <source>waiting %1 + running %2</source>
        <translation>等待 %1 + 运行 %2</translation>
    </message>
    <message>
        <source> + overtime %1</source>
        <translation> + 加班 %1</translation>
    </message>
    <message>
        <source> + past the longest wait %1</source>
        <translation> + 超过最长等待 %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>成本表</translation>
    </message>
    <message>
        <source>, knot %1</source>
        <translation>，节点 %1</translation>
    </message>
    <message>
        <source>there is no resource</source>
        <translation>没有资源</translation>
    </message>
    <message>
        <source>there is no urgency class</source>
        <translation>没有紧急级别</translation>
    </message>
    <message>
        <source>the id is missing</source>
        <translation>缺少标识</translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation>标识重复</translation>
    </message>
    <message>
        <source>capacity must be 0 to 1000</source>
        <translation>容量须为 0 至 1000</translation>
    </message>
    <message>
        <source>opening, overtime and closing must follow one another within the day</source>
        <translation>开始、加班和结束须在当天内依次排列</translation>
    </message>
    <message>
        <source>costs must be 0 to 1,000,000</source>
        <translation>成本须为 0 至 1,000,000</translation>
    </message>
    <message>
        <source>the waiting curve has no knots</source>
        <translation>等待曲线没有节点</translation>
    </message>
    <message>
        <source>knots must begin at 0 and run forward</source>
        <translation>节点须从 0 开始并递增</translation>
    </message>
    <message>
        <source>waiting longer must not cost less</source>
        <translation>等待更久，成本不得更低</translation>
    </message>
    <message>
        <source>the longest wait must lie within the day</source>
        <translation>最长等待须在当天之内</translation>
    </message>
    <message>
        <source>the day must have 1 to 1000 slots</source>
        <translation>一天须有 1 至 1000 个时段</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待资源：%1</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>今天不做</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无位置</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed because a request was added: %1, %2</source>
        <translation>因新增申请而更改：%1，%2</translation>
    </message>
    <message>
        <source>Changed because an order was taken back</source>
        <translation>因撤销一项操作而更改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>examination, patient</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>SweepFrame</name>
    <message>
        <source>NOW</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>PREDICTED · 80 % band</source>
        <translation>预测 · 80 % 区间</translation>
    </message>
    <message>
        <source>1 mV</source>
        <translation>1 mV</translation>
    </message>
    <message>
        <source>non-standard scale</source>
        <translation>非标准比例</translation>
    </message>
    <message>
        <source>%1 of %2 leads</source>
        <translation>%1/%2 导联</translation>
    </message>
    <message>
        <source>lead off</source>
        <translation>导联脱落</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>measured on the time column</source>
        <translation>由时间列测得</translation>
    </message>
    <message>
        <source>stated in the file</source>
        <translation>文件中注明</translation>
    </message>
    <message>
        <source>from the file&apos;s name</source>
        <translation>取自文件名</translation>
    </message>
    <message>
        <source>usual for this kind of file</source>
        <translation>此类文件的惯例</translation>
    </message>
    <message>
        <source>as you set it</source>
        <translation>由您设定</translation>
    </message>
    <message>
        <source>assumed: nothing in the file names one</source>
        <translation>假定值：文件中没有注明</translation>
    </message>
    <message>
        <source>unit: by the file&apos;s head</source>
        <translation>单位：依据文件头</translation>
    </message>
    <message>
        <source>unit: by the column&apos;s name</source>
        <translation>单位：依据列名</translation>
    </message>
    <message>
        <source>unit: by the size of the numbers</source>
        <translation>单位：依据数值大小</translation>
    </message>
    <message>
        <source>unit: as you set it</source>
        <translation>单位：由您设定</translation>
    </message>
    <message>
        <source>unit: none, the numbers are shown as counts</source>
        <translation>无单位，数值按计数显示</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>ECG lead</source>
        <translation>心电导联</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>纳秒</translation>
    </message>
    <message>
        <source>counts samples</source>
        <translation>样本序号</translation>
    </message>
    <message>
        <source>time of day, date</source>
        <translation>时刻、日期</translation>
    </message>
    <message>
        <source>counts, no mV</source>
        <translation>计数，无 mV</translation>
    </message>
    <message>
        <source>counts per mV</source>
        <translation>每 mV 计数</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>次/分</translation>
    </message>
    <message>
        <source>%1 Hz, %2</source>
        <translation>%1 Hz，%2</translation>
    </message>
</context>
<context>
    <name>TrackingText</name>
    <message>
        <source>The usual range is being learnt</source>
        <translation>正在学习平常范围</translation>
    </message>
    <message>
        <source>Every wave is in its usual range</source>
        <translation>各波均在平常范围内</translation>
    </message>
</context>
<context>
    <name>WardNames</name>
    <message>
        <source>Echo lab</source>
        <translation>超声室</translation>
    </message>
    <message>
        <source>Cath lab</source>
        <translation>导管室</translation>
    </message>
    <message>
        <source>Cardiologist</source>
        <translation>心内科医师</translation>
    </message>
    <message>
        <source>ECG technician</source>
        <translation>心电技师</translation>
    </message>
    <message>
        <source>Holter fitting</source>
        <translation>动态心电佩戴</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>急诊</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>尽快</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Coronary angiography</source>
        <translation>冠状动脉造影</translation>
    </message>
    <message>
        <source>Echocardiogram</source>
        <translation>超声心动图</translation>
    </message>
    <message>
        <source>12-lead ECG</source>
        <translation>12 导联心电图</translation>
    </message>
    <message>
        <source>Stress echocardiogram</source>
        <translation>负荷超声心动图</translation>
    </message>
    <message>
        <source>Transoesophageal echo</source>
        <translation>经食管超声</translation>
    </message>
    <message>
        <source>Cardioversion</source>
        <translation>电复律</translation>
    </message>
    <message>
        <source>Right heart catheter</source>
        <translation>右心导管</translation>
    </message>
    <message>
        <source>Pacemaker check</source>
        <translation>起搏器程控</translation>
    </message>
    <message>
        <source>Pacemaker implantation</source>
        <translation>起搏器植入</translation>
    </message>
    <message>
        <source>Stress test</source>
        <translation>运动负荷试验</translation>
    </message>
    <message>
        <source>Holter read-out</source>
        <translation>动态心电分析</translation>
    </message>
    <message>
        <source>Cardiologist visit</source>
        <translation>心内科会诊</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>择期</translation>
    </message>
    <message>
        <source>before discharge</source>
        <translation>出院前</translation>
    </message>
    <message>
        <source>chest pain at night</source>
        <translation>夜间胸痛</translation>
    </message>
    <message>
        <source>new murmur</source>
        <translation>新发杂音</translation>
    </message>
    <message>
        <source>exertional dyspnoea</source>
        <translation>劳力性呼吸困难</translation>
    </message>
    <message>
        <source>heart failure follow-up</source>
        <translation>心衰随访</translation>
    </message>
    <message>
        <source>after valve surgery</source>
        <translation>瓣膜术后</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>随访</translation>
    </message>
    <message>
        <source>before cardioversion</source>
        <translation>复律前</translation>
    </message>
    <message>
        <source>persistent AF</source>
        <translation>持续性房颤</translation>
    </message>
    <message>
        <source>troponin rise</source>
        <translation>肌钙蛋白升高</translation>
    </message>
    <message>
        <source>pulmonary hypertension</source>
        <translation>肺动脉高压</translation>
    </message>
    <message>
        <source>pauses overnight</source>
        <translation>夜间停搏</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>年度复查</translation>
    </message>
    <message>
        <source>before echo</source>
        <translation>超声前</translation>
    </message>
    <message>
        <source>screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <source>before surgery</source>
        <translation>术前</translation>
    </message>
    <message>
        <source>palpitations</source>
        <translation>心悸</translation>
    </message>
    <message>
        <source>syncope</source>
        <translation>晕厥</translation>
    </message>
    <message>
        <source>result of stress echo</source>
        <translation>负荷超声结果</translation>
    </message>
    <message>
        <source>anticoagulation</source>
        <translation>抗凝</translation>
    </message>
    <message>
        <source>pericardial effusion</source>
        <translation>心包积液</translation>
    </message>
    <message>
        <source>chest pain</source>
        <translation>胸痛</translation>
    </message>
    <message>
        <source>complete AV block</source>
        <translation>完全性房室传导阻滞</translation>
    </message>
    <message>
        <source>second opinion</source>
        <translation>第二诊疗意见</translation>
    </message>
    <message>
        <source>result of echo</source>
        <translation>超声结果</translation>
    </message>
    <message>
        <source>Bed %1</source>
        <translation>%1 床</translation>
    </message>
    <message>
        <source>Clinic %1</source>
        <translation>门诊 %1</translation>
    </message>
</context>
<context>
    <name>WaveWords</name>
    <message>
        <source>As now</source>
        <translation>维持现状</translation>
    </message>
    <message>
        <source>Mean of 30 s</source>
        <translation>30 s 均值</translation>
    </message>
    <message>
        <source>Mean of 60 s</source>
        <translation>60 s 均值</translation>
    </message>
    <message>
        <source>Mean of 5 min</source>
        <translation>5 min 均值</translation>
    </message>
    <message>
        <source>Damped trend</source>
        <translation>阻尼趋势</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合规则</translation>
    </message>
    <message>
        <source>amplitude</source>
        <translation>振幅</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %2 %3 over %4</source>
        <comment>wave, quantity, change, time</comment>
        <translation>%1 波%2 %3（%4 内）</translation>
    </message>
    <message>
        <source>Ridge, own</source>
        <translation>岭回归，本人</translation>
    </message>
    <message>
        <source>Ridge, others</source>
        <translation>岭回归，人群</translation>
    </message>
    <message>
        <source>SVR, others</source>
        <translation>SVR，人群</translation>
    </message>
    <message>
        <source>SVR, own</source>
        <translation>SVR，本人</translation>
    </message>
    <message>
        <source>T rising</source>
        <translation>T 升支</translation>
    </message>
    <message>
        <source>T falling</source>
        <translation>T 降支</translation>
    </message>
    <message>
        <source>Mean of 20 s</source>
        <translation>20 s 均值</translation>
    </message>
    <message>
        <source>Mean of 2 min</source>
        <translation>2 min 均值</translation>
    </message>
    <message>
        <source>Median of 60 s</source>
        <translation>60 s 中位数</translation>
    </message>
    <message>
        <source>Ridge, adapted</source>
        <translation>岭回归，自适应</translation>
    </message>
</context>
<context>
    <name>WhatIfText</name>
    <message>
        <source>%1 bpm</source>
        <translation>%1 bpm</translation>
    </message>
    <message>
        <source>rate %1 %</source>
        <translation>心率 %1 %</translation>
    </message>
    <message>
        <source>QT %1 ms</source>
        <translation>QT %1 ms</translation>
    </message>
    <message>
        <source>ST %1 mV</source>
        <translation>ST %1 mV</translation>
    </message>
    <message>
        <source>PVC %1 /min</source>
        <translation>室早 %1 /min</translation>
    </message>
    <message>
        <source>AF</source>
        <translation>房颤</translation>
    </message>
    <message>
        <source>as fitted</source>
        <translation>按拟合值</translation>
    </message>
    <message>
        <source>The heart is not fitted yet</source>
        <translation>心脏模型尚未拟合</translation>
    </message>
    <message>
        <source>No simulation is available</source>
        <translation>无法模拟</translation>
    </message>
    <message>
        <source>Being simulated</source>
        <translation>正在模拟</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::AboutDialog</name>
    <message>
        <source>About CardioTwin</source>
        <translation>关于 CardioTwin</translation>
    </message>
    <message>
        <source>CardioTwin %1

A digital twin of a patient&apos;s heart beside the patient.

Not a medical device — research and education software. Forecasts are forecasts, and alerts are advisory.

GPL-3.0-or-later</source>
        <translation>CardioTwin %1

患者床旁的心脏数字孪生。

非医疗器械——仅供研究与教学使用的软件。预测仅为预测，报警仅供参考。

GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <source>open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>gain, A: automatic</source>
        <translation>增益，A：自动</translation>
    </message>
    <message>
        <source>paper speed</source>
        <translation>走纸速度</translation>
    </message>
    <message>
        <source>dark or light look</source>
        <translation>深色或浅色外观</translation>
    </message>
    <message>
        <source>the connection in detail</source>
        <translation>连接详情</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::AccountColumn</name>
    <message>
        <source>Forecasts of the heart rate</source>
        <translation>心率预测</translation>
    </message>
    <message>
        <source>Choosing a horizon shows its experts below (arrow keys)</source>
        <translation>选择一个时程即在下方显示其专家（方向键）</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>时程</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>bpm</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Scorecard by horizon</source>
        <translation>各时程成绩单</translation>
    </message>
    <message>
        <source>Errors in bpm over all forecasts that came due; held: how often the interval held; skill by RMSE over “as now” and over the better simple rule</source>
        <translation>误差（bpm）统计全部到期的预测；命中：区间包含真值的比例；技能分按均方根误差，相对“维持现状”及较优的简单规则</translation>
    </message>
    <message>
        <source>n</source>
        <translation>数</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>均方根</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>对现状</translation>
    </message>
    <message>
        <source>naive</source>
        <translation>对规则</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>成绩单</translation>
    </message>
    <message>
        <source>error in bpm · held · skill over</source>
        <translation>误差（bpm）· 命中 · 技能分</translation>
    </message>
    <message>
        <source>Heart rate ahead</source>
        <translation>未来心率</translation>
    </message>
    <message>
        <source>next beats %1</source>
        <translation>下几搏 %1</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>尚无预测</translation>
    </message>
    <message>
        <source>No forecast has come due yet</source>
        <translation>尚无到期的预测</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::AdminPage</name>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost of moving an announced start</source>
        <translation>已通知开始时间的改期成本</translation>
    </message>
    <message>
        <source>What it costs to move a request whose start was announced; higher keeps plans calmer</source>
        <translation>开始时间已通知的申请每次改期的成本；越高，计划越稳定</translation>
    </message>
    <message>
        <source>What is wrong with the costs</source>
        <translation>成本中的问题</translation>
    </message>
    <message>
        <source>Costs can be applied when nothing is wrong</source>
        <translation>没有问题时方可应用成本</translation>
    </message>
    <message>
        <source>Moving an announced start</source>
        <translation>已通知时间的改期</translation>
    </message>
    <message>
        <source>Plan now and plan with these costs</source>
        <translation>当前计划与采用这些成本的计划</translation>
    </message>
    <message>
        <source>The plan in force beside the plan these costs would give</source>
        <translation>现行计划与采用这些成本所得计划的对照</translation>
    </message>
    <message>
        <source>Plan now</source>
        <translation>当前计划</translation>
    </message>
    <message>
        <source>With these costs</source>
        <translation>采用这些成本</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Gap at most</source>
        <translation>最大间隙</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>今天不做</translation>
    </message>
    <message>
        <source>Moved requests</source>
        <translation>改期申请</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>修改原因</translation>
    </message>
    <message>
        <source>Kept with the change, so that others can understand it</source>
        <translation>与修改一同保存，供他人了解</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Plan with these costs from now on; needs a reason</source>
        <translation>从现在起按这些成本计划；须填写原因</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Back to the costs in force</source>
        <translation>恢复为现行成本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the change applied last</source>
        <translation>撤销最近一次应用的修改</translation>
    </message>
    <message>
        <source>Nothing is wrong with these costs.</source>
        <translation>这些成本没有问题。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, plan</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::AdviceCards</name>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What the twin suggests to look at; it never names a treatment</source>
        <translation>孪生体建议查看的内容；从不给出治疗方案</translation>
    </message>
    <message>
        <source>Answers so far</source>
        <translation>至今的答复</translation>
    </message>
    <message>
        <source>How often advice was agreed and disagreed with in this session</source>
        <translation>本次会话中同意与不同意建议的次数</translation>
    </message>
    <message>
        <source>Nothing is advised</source>
        <translation>暂无建议</translation>
    </message>
    <message>
        <source>Agree (A)</source>
        <translation>同意 (A)</translation>
    </message>
    <message>
        <source>Disagree (D)</source>
        <translation>不同意 (D)</translation>
    </message>
    <message>
        <source>%1
Rule: %2
Evidence: %3</source>
        <translation>%1
规则：%2
依据：%3</translation>
    </message>
    <message>
        <source>Agree: %1</source>
        <translation>同意：%1</translation>
    </message>
    <message>
        <source>Disagree: %1</source>
        <translation>不同意：%1</translation>
    </message>
    <message>
        <source>Advice, first %1 of %2</source>
        <translation>建议，前 %1 条（共 %2 条）</translation>
    </message>
    <message>
        <source>agreed %1 · disagreed %2</source>
        <translation>同意 %1 · 不同意 %2</translation>
    </message>
    <message>
        <source>Agree with the chosen advice (A)</source>
        <translation>同意所选建议 (A)</translation>
    </message>
    <message>
        <source>Disagree with the chosen advice (D)</source>
        <translation>不同意所选建议 (D)</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>disagreed</source>
        <translation>不同意</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::BeatOverlay</name>
    <message>
        <source>Measured beat over the twin&apos;s beat</source>
        <translation>实测心搏与孪生体心搏叠加</translation>
    </message>
    <message>
        <source>The newest beat and what the twin expected before it saw it; the difference is shaded</source>
        <translation>最新心搏与孪生体事先的预期；差异以阴影显示</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>twin</source>
        <translation>孪生体</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ConnectDialog</name>
    <message>
        <source>Connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Path of the serial port, e.g. /dev/ttyUSB0</source>
        <translation>串口路径，例如 /dev/ttyUSB0</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>How the device writes its samples</source>
        <translation>设备发送采样点的格式</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>Follows the protocol; change it if the device was set otherwise</source>
        <translation>由协议决定；如设备另有设置，请更改</translation>
    </message>
    <message>
        <source>If the port may not be opened, join the group dialout: sudo usermod -aG dialout $USER, then log in again.</source>
        <translation>如无权打开端口，请加入 dialout 组：sudo usermod -aG dialout $USER，然后重新登录。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ConnectionDialog</name>
    <message>
        <source>Save the raw bytes</source>
        <translation>保存原始字节</translation>
    </message>
    <message>
        <source>Bytes (*.bin)</source>
        <translation>字节文件 (*.bin)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Newest bytes</source>
        <translation>最新字节</translation>
    </message>
    <message>
        <source>What came over the line last: offset, hexadecimal, characters.</source>
        <translation>线路上最后到达的内容:偏移、十六进制、字符。</translation>
    </message>
    <message>
        <source>Save the last 60 s of bytes…</source>
        <translation>保存最近 60 秒的字节…</translation>
    </message>
    <message>
        <source>For a bug report: the bytes as they came, at most 4 MiB. They hold the patient&apos;s ECG.</source>
        <translation>用于错误报告:原样字节,最多 4 MiB。其中包含患者的心电数据。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Leads and scale…</source>
        <translation>导联与标度…</translation>
    </message>
    <message>
        <source>Say what the channels are connected to, or calibrate with 1 mV.</source>
        <translation>说明各通道接到哪个导联,或用 1 mV 定标。</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::CostHistory</name>
    <message>
        <source>History of cost and lower bound</source>
        <translation>成本与下界的历史</translation>
    </message>
    <message>
        <source>Cost (solid) and lower bound (dashed) of the plans so far</source>
        <translation>迄今各计划的成本（实线）与下界（虚线）</translation>
    </message>
    <message>
        <source>Cost and lower bound, plan by plan</source>
        <translation>各计划的成本与下界</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::CostTables</name>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Running /slot</source>
        <translation>运行/时段</translation>
    </message>
    <message>
        <source>Overtime /slot</source>
        <translation>加班/时段</translation>
    </message>
    <message>
        <source>Overtime from</source>
        <translation>加班起点</translation>
    </message>
    <message>
        <source>What is booked</source>
        <translation>被预约的资源</translation>
    </message>
    <message>
        <source>How many work side by side</source>
        <translation>可同时使用的数量</translation>
    </message>
    <message>
        <source>Cost of one unit for one slot</source>
        <translation>一个单位一个时段的成本</translation>
    </message>
    <message>
        <source>On top of running, in overtime</source>
        <translation>加班时在运行成本之外的附加成本</translation>
    </message>
    <message>
        <source>First slot that is overtime</source>
        <translation>第一个加班时段</translation>
    </message>
    <message>
        <source>Urgency classes</source>
        <translation>紧急级别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>Past it /slot</source>
        <translation>超出/时段</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>今天不做</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>Cost of each slot past the longest wait</source>
        <translation>超过最长等待后每个时段的成本</translation>
    </message>
    <message>
        <source>Cost of deferral; empty: must be done today</source>
        <translation>推迟的成本；留空：必须今天完成</translation>
    </message>
    <message>
        <source>Double click or F2 edits a cell</source>
        <translation>双击或按 F2 编辑单元格</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::CostVersions</name>
    <message>
        <source>Changes so far</source>
        <translation>历次更改</translation>
    </message>
    <message>
        <source>Changes of the costs so far</source>
        <translation>成本的历次更改</translation>
    </message>
    <message>
        <source>Each change that was applied or taken back, with its reason; newest first</source>
        <translation>每次应用或撤回的更改及其理由，最新的在前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>This entry of the history cannot be read.</source>
        <translation>此条历史记录无法读取。</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::CurveEditor</name>
    <message>
        <source>Cost of waiting</source>
        <translation>等待成本</translation>
    </message>
    <message>
        <source>Drag a knot; double click adds one, Delete removes it, arrow keys move it</source>
        <translation>拖动节点；双击添加，Delete 键删除，方向键移动</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1: cost of waiting</source>
        <translation>%1：等待成本</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>%1 min · %2</source>
        <translation>%1 min · %2</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::DepartureColumn</name>
    <message>
        <source>Beat against twin</source>
        <translation>心搏与孪生体</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导联</translation>
    </message>
    <message>
        <source>The lead that is compared (arrow keys)</source>
        <translation>用于比较的导联（方向键）</translation>
    </message>
    <message>
        <source>The parameter that moved</source>
        <translation>发生变化的参数</translation>
    </message>
    <message>
        <source>Parameters of the twin&apos;s waves</source>
        <translation>孪生体各波的参数</translation>
    </message>
    <message>
        <source>Each wave now and as is usual for this patient; z: robust standard deviations from usual</source>
        <translation>各波的当前值与本患者的平常值；z：偏离平常值的稳健标准差数</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>波</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Furthest from usual</source>
        <translation>偏离平常最大者</translation>
    </message>
    <message>
        <source>residual %1</source>
        <translation>残差 %1</translation>
    </message>
    <message>
        <source>No beat has been compared yet</source>
        <translation>尚未比较任何心搏</translation>
    </message>
    <message>
        <source>change over %1</source>
        <translation>%1 内的变化</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ExpertBars</name>
    <message>
        <source>Weights of the experts</source>
        <translation>各专家权重</translation>
    </message>
    <message>
        <source>How much of the forecast each expert is trusted with, and its root mean square error, bpm</source>
        <translation>各专家在预测中所占的权重及其均方根误差（bpm）</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Experts, +%1</source>
        <translation>专家，+%1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>均方根</translation>
    </message>
    <message>
        <source>No expert has been asked yet</source>
        <translation>尚未询问任何专家</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::FigureTable</name>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::Gantt</name>
    <message>
        <source>Schedule by resource</source>
        <translation>各资源的排程</translation>
    </message>
    <message>
        <source>Drag a bar to pin it elsewhere. Keys: arrows choose and shift, P pin, D defer</source>
        <translation>拖动条块可固定到别处。按键：方向键选择和移动，P 固定，D 推迟</translation>
    </message>
    <message>
        <source>The next hours of the plan; open Schedule to change it</source>
        <translation>接下来几小时的计划；如需修改请打开“排程”页</translation>
    </message>
    <message>
        <source>Unpin	P</source>
        <translation>取消固定	P</translation>
    </message>
    <message>
        <source>Pin here	P</source>
        <translation>固定于此	P</translation>
    </message>
    <message>
        <source>Plan for today	D</source>
        <translation>排入今天	D</translation>
    </message>
    <message>
        <source>Not today	D</source>
        <translation>今天不做	D</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>尚无计划</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>may not start here</source>
        <translation>不可在此开始</translation>
    </message>
    <message>
        <source>%1 · %2%3</source>
        <translation>%1 · %2%3</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::HourSkillPlot</name>
    <message>
        <source>Skill by hour</source>
        <translation>每小时技能分</translation>
    </message>
    <message>
        <source>Skill of each of the last 24 hours, %; above zero the twin was better than “as now”</source>
        <translation>最近 24 小时每小时的技能分（%）；大于零表示孪生体优于“维持现状”</translation>
    </message>
    <message>
        <source>No hour has enough forecasts yet</source>
        <translation>尚无预测足够的小时</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::LeadDialog</name>
    <message>
        <source>A channel that is used needs a lead.</source>
        <translation>使用中的通道需要指定导联。</translation>
    </message>
    <message>
        <source>Two channels cannot both be lead %1.</source>
        <translation>两个通道不能同为导联 %1。</translation>
    </message>
    <message>
        <source>At least one channel must be used.</source>
        <translation>至少要使用一个通道。</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>导联</translation>
    </message>
    <message>
        <source>What each channel is connected to. If the device can send a calibration pulse of 1 mV, read its height on the trace and enter it: the scale then rests on that. Applying opens the connection anew and is remembered for this device.</source>
        <translation>各通道所接的导联。若设备能发出 1 mV 定标脉冲,请在波形上读出其高度并填入,标度即以此为准。应用后将重新打开连接,并为此设备记住设置。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导联</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>1 mV reads as, mV</source>
        <translation>1 mV 的读数 (mV)</translation>
    </message>
    <message>
        <source>Channels and leads</source>
        <translation>通道与导联</translation>
    </message>
    <message>
        <source>One row for each channel of the device.</source>
        <translation>设备的每个通道一行。</translation>
    </message>
    <message>
        <source>Compute III, aVR, aVL and aVF from I and II</source>
        <translation>由 I 和 II 计算 III、aVR、aVL 和 aVF</translation>
    </message>
    <message>
        <source>After Einthoven and Goldberger; they are marked as computed.</source>
        <translation>按 Einthoven 与 Goldberger 公式;会标明为计算所得。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is used</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>%1 的导联</translation>
    </message>
    <message>
        <source>%1 is upside down</source>
        <translation>%1 反向</translation>
    </message>
    <message>
        <source>Height of 1 mV in %1</source>
        <translation>%1 中 1 mV 的高度</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::LivePage</name>
    <message>
        <source>%1 Hz notch</source>
        <translation>%1 Hz 陷波</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>尚无信号源</translation>
    </message>
    <message>
        <source>Connect a device…</source>
        <translation>连接设备…</translation>
    </message>
    <message>
        <source>Read an ECG from a serial port (Ctrl+K)</source>
        <translation>从串口读取心电信号（Ctrl+K）</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Replay a recording as if it were live (Ctrl+O)</source>
        <translation>像实时信号一样回放记录（Ctrl+O）</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>A simulated heart, marked as such (Ctrl+D)</source>
        <translation>模拟的心脏，并标明为模拟（Ctrl+D）</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::MainWindow</name>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>CardioTwin</source>
        <translation>CardioTwin</translation>
    </message>
    <message>
        <source>Connect a device…</source>
        <translation>连接设备…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Dark or light look</source>
        <translation>深色或浅色外观</translation>
    </message>
    <message>
        <source>English / 中文</source>
        <translation>English / 中文</translation>
    </message>
    <message>
        <source>Keys and about</source>
        <translation>快捷键与关于</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Recordings (*.hea *.csv *.txt *.tsv *.ctlog);;All files (*)</source>
        <translation>记录文件 (*.hea *.csv *.txt *.tsv *.ctlog);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The connection in detail…</source>
        <translation>连接详情…</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::NavRail</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>孪生</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排程</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Sources, pages, help (Alt+M)</source>
        <translation>信号源、页面、帮助（Alt+M）</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Dark monitor or light paper (Ctrl+T)</source>
        <translation>深色监护屏或浅色图纸（Ctrl+T）</translation>
    </message>
    <message>
        <source>Switch the language (Ctrl+L)</source>
        <translation>切换语言（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::NumericsPanel</name>
    <message>
        <source>Heart rate and vital numbers</source>
        <translation>心率与生命体征数值</translation>
    </message>
    <message>
        <source>Heart rate: trimmed mean of the last 12 RR intervals. ST and QTc of the first lead.</source>
        <translation>心率：最近 12 个 RR 间期的截尾均值。ST 和 QTc 取自第一个导联。</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>HR</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>bpm</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>心律</translation>
    </message>
    <message>
        <source>PVC</source>
        <translation>室早</translation>
    </message>
    <message>
        <source>ST (J+60)</source>
        <translation>ST（J+60）</translation>
    </message>
    <message>
        <source>QTc (Fridericia)</source>
        <translation>QTc（Fridericia）</translation>
    </message>
    <message>
        <source>RMSSD</source>
        <translation>RMSSD</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::OutlookColumn</name>
    <message>
        <source>Indicators now and predicted</source>
        <translation>指标的当前值与预测值</translation>
    </message>
    <message>
        <source>Value or probability now, over the next 5 and 15 minutes, and the trend of the last minutes; choosing one shows its reasons (arrow keys)</source>
        <translation>当前、未来 5 与 15 分钟的数值或概率，以及最近几分钟的趋势；选择一项即显示其理由（方向键）</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>now and predicted</source>
        <translation>当前与预测</translation>
    </message>
    <message>
        <source>No indicator has been judged yet</source>
        <translation>尚未判断任何指标</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::OverviewStrip</name>
    <message>
        <source>Overview of the whole recording</source>
        <translation>整份记录的概览</translation>
    </message>
    <message>
        <source>Click or drag to move through the recording</source>
        <translation>单击或拖动以在记录中移动</translation>
    </message>
    <message>
        <source>reading… %1 %</source>
        <translation>正在读取… %1 %</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::PlanKpis</name>
    <message>
        <source>Waiting and use of resources</source>
        <translation>等待与资源利用</translation>
    </message>
    <message>
        <source>Waits from release to start. Used: of what is offered while a resource is open. Fairness: 1 when all patients wait equally long (Jain&apos;s index).</source>
        <translation>等待时间从可开始到实际开始。利用率:占资源开放期间可用量的比例。公平性:所有患者等待时间相同时为 1(Jain 指数)。</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>尚无计划</translation>
    </message>
    <message>
        <source>Waiting, minutes</source>
        <translation>等待(分钟)</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>今天不做</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>Use of resources</source>
        <translation>资源利用</translation>
    </message>
    <message>
        <source>used</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>overtime, min</source>
        <translation>加班(分钟)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ProfileDialog</name>
    <message>
        <source>Patient card</source>
        <translation>患者卡</translation>
    </message>
    <message>
        <source>&amp;Age</source>
        <translation>年龄(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>性别(&amp;S)</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Known conditions</source>
        <translation>已知疾病</translation>
    </message>
    <message>
        <source>Low &amp;limit</source>
        <translation>下限(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;High limit</source>
        <translation>上限(&amp;H)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 岁</translation>
    </message>
    <message>
        <source>Age; below zero: not known (Alt+A)</source>
        <translation>年龄；小于零表示不详 (Alt+A)</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Sex: the usual QT interval depends on it (Alt+S)</source>
        <translation>性别：平常 QT 间期与之有关 (Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Beta blocker</source>
        <translation>β 受体阻滞剂(&amp;B)</translation>
    </message>
    <message>
        <source>A&amp;ntiarrhythmic, class I or III</source>
        <translation>抗心律失常药，I 或 III 类(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Drug that lengthens QT</source>
        <translation>延长 QT 的药物(&amp;D)</translation>
    </message>
    <message>
        <source>Atrial &amp;fibrillation</source>
        <translation>心房颤动(&amp;F)</translation>
    </message>
    <message>
        <source>Heart fail&amp;ure</source>
        <translation>心力衰竭(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Coronary disease</source>
        <translation>冠心病(&amp;C)</translation>
    </message>
    <message>
        <source>%1: taken into account by the twin (Space)</source>
        <translation>%1：孪生体会予以考虑（空格键）</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Rates below are low for this patient (Alt+L)</source>
        <translation>低于此值即为本患者心率慢 (Alt+L)</translation>
    </message>
    <message>
        <source>Rates above are high for this patient (Alt+H)</source>
        <translation>高于此值即为本患者心率快 (Alt+H)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Use this card from now on (Enter)</source>
        <translation>从现在起使用此卡 (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the card as it is (Esc)</source>
        <translation>保持此卡不变 (Esc)</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReasonsPanel</name>
    <message>
        <source>Reasons for and against</source>
        <translation>支持与反对的理由</translation>
    </message>
    <message>
        <source>Reasons of the chosen indicator, the heaviest first; choose one above (arrow keys)</source>
        <translation>所选指标的理由，权重大者在前；在上方选择（方向键）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose an indicator to see its reasons</source>
        <translation>选择一个指标以查看其理由</translation>
    </message>
    <message>
        <source>not measurable: %1</source>
        <translation>无法测量：%1</translation>
    </message>
    <message>
        <source>for</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>against</source>
        <translation>反对</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReliabilityPlot</name>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>Across: how often an interval promises to hold, %. Up: how often it held. On the diagonal the promise is kept; below it intervals are too narrow.</source>
        <translation>横轴：区间应命中的比例（%）。纵轴：实际命中的比例。位于对角线上即名副其实；位于其下说明区间过窄。</translation>
    </message>
    <message>
        <source>No forecast has come due yet</source>
        <translation>尚无到期的预测</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::RequestDialog</name>
    <message>
        <source>Add a request</source>
        <translation>新增申请</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>患者(&amp;P)</translation>
    </message>
    <message>
        <source>Who it is for; choose or type (Alt+P)</source>
        <translation>为谁申请，可选择或输入 (Alt+P)</translation>
    </message>
    <message>
        <source>E&amp;xamination</source>
        <translation>检查项目(&amp;X)</translation>
    </message>
    <message>
        <source>What is to be done; a known one fills in what it needs (Alt+X)</source>
        <translation>要做什么；选择已知项目会自动填入所需资源 (Alt+X)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Why it is asked for; shown beside the plan (Alt+R)</source>
        <translation>申请理由，显示在计划旁 (Alt+R)</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>紧急程度(&amp;U)</translation>
    </message>
    <message>
        <source>Class of the cost table: what waiting costs (Alt+U)</source>
        <translation>成本表中的类别，决定等待成本 (Alt+U)</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>How many units of each are held while it lasts</source>
        <translation>检查期间各资源占用的单元数</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>时长(&amp;D)</translation>
    </message>
    <message>
        <source>How long the resources are held (Alt+D)</source>
        <translation>资源占用多长时间 (Alt+D)</translation>
    </message>
    <message>
        <source>&amp;Earliest start</source>
        <translation>最早开始(&amp;E)</translation>
    </message>
    <message>
        <source>It is not planned before (Alt+E)</source>
        <translation>不会安排在此之前 (Alt+E)</translation>
    </message>
    <message>
        <source>Longest &amp;wait</source>
        <translation>最长等待(&amp;W)</translation>
    </message>
    <message>
        <source>Later starts cost more; the class&apos;s own wait is the upper limit (Alt+W)</source>
        <translation>超过后成本上升；以该类别的等待时间为上限 (Alt+W)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>尚缺的内容</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>加入计划</translation>
    </message>
    <message>
        <source>Plan the day anew with this request (Enter)</source>
        <translation>加入此申请并重新计划 (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the plan as it is (Esc)</source>
        <translation>保持计划不变 (Esc)</translation>
    </message>
    <message>
        <source>as its class: %1 min</source>
        <translation>按类别：%1 min</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::RequestTable</name>
    <message>
        <source>Requests of the day</source>
        <translation>当天的申请</translation>
    </message>
    <message>
        <source>Requests in the order of their start; choosing one shows it in the lanes</source>
        <translation>按开始时间排列的申请；选中后在泳道中显示</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReviewFindingsPanel</name>
    <message>
        <source>Measurements of the recording</source>
        <translation>记录的测量值</translation>
    </message>
    <message>
        <source>Heart rate %1 bpm</source>
        <translation>心率 %1 bpm</translation>
    </message>
    <message>
        <source>Heart rate: mean of the last 12 RR intervals without the shortest and the longest, at the newest beat on screen</source>
        <translation>心率：屏幕上最新心搏处最近 12 个 RR 间期去掉最短和最长后的均值</translation>
    </message>
    <message>
        <source>HEART RATE ON SCREEN</source>
        <translation>屏幕所示心率</translation>
    </message>
    <message>
        <source>bpm · 12-RR</source>
        <translation>bpm · 12-RR</translation>
    </message>
    <message>
        <source>Rhythm on screen</source>
        <translation>屏幕所示心律</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation>已分析</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop opening this recording</source>
        <translation>停止打开此记录</translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation>正在打开记录…</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events of the recording</source>
        <translation>记录中的事件</translation>
    </message>
    <message>
        <source>Click an event to go there</source>
        <translation>单击事件可转到该处</translation>
    </message>
    <message>
        <source>Which events are listed</source>
        <translation>列出哪些事件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>心律</translation>
    </message>
    <message>
        <source>Ventricular</source>
        <translation>室性</translation>
    </message>
    <message>
        <source>Supraventricular</source>
        <translation>室上性</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>各列…</translation>
    </message>
    <message>
        <source>See how the columns of this file were understood, and correct it</source>
        <translation>查看此文件各列的理解方式并更正</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReviewTrace</name>
    <message>
        <source>Leads of the recording</source>
        <translation>记录的导联</translation>
    </message>
    <message>
        <source>Drag to measure, Esc clears. Ctrl+wheel: paper speed, + and −: gain</source>
        <translation>拖动以测量，Esc 清除。Ctrl+滚轮：走纸速度，+ 和 −：增益</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>中断 %1</translation>
    </message>
    <message>
        <source>unfiltered, on its middle value</source>
        <translation>未滤波，以中间值居中</translation>
    </message>
    <message>
        <source>counts, fitted height</source>
        <translation>计数值，高度自适应</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 /min</source>
        <translation>%1 /min</translation>
    </message>
    <message>
        <source>%1 mV</source>
        <translation>%1 mV</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReviewTransport</name>
    <message>
        <source>Move through the recording</source>
        <translation>在记录中移动</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>A page back</source>
        <translation>后退一页</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>A page on</source>
        <translation>前进一页</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Open another recording</source>
        <translation>打开另一份记录</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Go to a time: 90, 1:30 or 1:02:03</source>
        <translation>转到某一时间：90、1:30 或 1:02:03</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>go to 1:30</source>
        <translation>转到 1:30</translation>
    </message>
    <message>
        <source>Time since the start of the recording, and its length</source>
        <translation>距记录开始的时间及记录长度</translation>
    </message>
    <message>
        <source>Time of day in the recording</source>
        <translation>记录中的时刻</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>How the columns of this file are read</source>
        <translation>此文件各列的读取方式</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ReviewWelcome</name>
    <message>
        <source>Review a recording</source>
        <translation>回顾记录</translation>
    </message>
    <message>
        <source>Drop a file here, or open one: CSV in any dialect, WFDB header (.hea), or a session kept by this program</source>
        <translation>将文件拖到此处，或打开文件：各种写法的 CSV、WFDB 头文件（.hea），或本程序保存的会话</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Choose a file (Ctrl+O)</source>
        <translation>选择文件（Ctrl+O）</translation>
    </message>
    <message>
        <source>RECENT FILES</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>SAMPLE RECORDINGS (SIMULATED)</source>
        <translation>示例记录（模拟）</translation>
    </message>
    <message>
        <source>Files you open are listed here.</source>
        <translation>打开过的文件会列在这里。</translation>
    </message>
    <message>
        <source>RECORDED HERE</source>
        <translation>本机记录</translation>
    </message>
    <message>
        <source>Sessions with a connected device are kept and listed here.</source>
        <translation>与设备连接时的记录会保存并列在这里。</translation>
    </message>
    <message>
        <source>None in this build.</source>
        <translation>此版本中没有。</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ScenarioControls</name>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>as fitted</source>
        <translation>按拟合值</translation>
    </message>
    <message>
        <source>&amp;Heart rate</source>
        <translation>心率(&amp;H)</translation>
    </message>
    <message>
        <source>Heart rate to simulate; leftmost: as fitted (Alt+H)</source>
        <translation>要模拟的心率；最左端：按拟合值 (Alt+H)</translation>
    </message>
    <message>
        <source>Rate &amp;change</source>
        <translation>心率变化(&amp;C)</translation>
    </message>
    <message>
        <source>Change of the rate as a drug might make it; −30 slows by a third (Alt+C)</source>
        <translation>类似药物引起的心率变化；−30 约减慢三分之一 (Alt+C)</translation>
    </message>
    <message>
        <source>&amp;QT</source>
        <translation>&amp;QT</translation>
    </message>
    <message>
        <source>Longer or shorter QT interval (Alt+Q)</source>
        <translation>延长或缩短 QT 间期 (Alt+Q)</translation>
    </message>
    <message>
        <source>&amp;ST</source>
        <translation>&amp;ST</translation>
    </message>
    <message>
        <source>Shift of the ST segment (Alt+S)</source>
        <translation>ST 段偏移 (Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Ectopic beats</source>
        <translation>室性早搏(&amp;E)</translation>
    </message>
    <message>
        <source>Ventricular beats a minute (Alt+E)</source>
        <translation>每分钟室性早搏数 (Alt+E)</translation>
    </message>
    <message>
        <source>Atrial &amp;fibrillation</source>
        <translation>心房颤动(&amp;F)</translation>
    </message>
    <message>
        <source>Atrial fibrillation</source>
        <translation>心房颤动</translation>
    </message>
    <message>
        <source>No P waves, irregular intervals (Alt+F)</source>
        <translation>无 P 波，间期不齐 (Alt+F)</translation>
    </message>
    <message>
        <source>As &amp;now</source>
        <translation>恢复现状(&amp;N)</translation>
    </message>
    <message>
        <source>As now</source>
        <translation>恢复现状</translation>
    </message>
    <message>
        <source>Back to the heart as it is fitted (Alt+N)</source>
        <translation>恢复为拟合的心脏 (Alt+N)</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::ScenarioList</name>
    <message>
        <source>Saved scenarios</source>
        <translation>已保存的情景</translation>
    </message>
    <message>
        <source>Choosing one takes it up again (arrow keys)</source>
        <translation>选择一个即重新采用（方向键）</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>Name what is set and save it, to compare it with another</source>
        <translation>命名并保存当前设定，以便与其他情景比较</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>情景名称</translation>
    </message>
    <message>
        <source>Under which what is set is kept; the same name replaces (Enter)</source>
        <translation>以此名称保存当前设定；同名则替换 (Enter)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存情景</translation>
    </message>
    <message>
        <source>Keep what is set under this name (Alt+V)</source>
        <translation>以此名称保存当前设定 (Alt+V)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the scenario</source>
        <translation>删除情景</translation>
    </message>
    <message>
        <source>Remove the chosen scenario (Alt+R)</source>
        <translation>删除所选情景 (Alt+R)</translation>
    </message>
    <message>
        <source>Shown at the left</source>
        <translation>左侧显示</translation>
    </message>
    <message>
        <source>What the simulated strip is compared with (arrow keys)</source>
        <translation>与模拟波形比较的对象（方向键）</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Beside: the patient</source>
        <translation>对照：患者</translation>
    </message>
    <message>
        <source>Beside: %1</source>
        <translation>对照：%1</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::SchedulePage</name>
    <message>
        <source>Schedule</source>
        <translation>排程</translation>
    </message>
    <message>
        <source>What changed the plan</source>
        <translation>计划变更的原因</translation>
    </message>
    <message>
        <source>What changed the plan last</source>
        <translation>计划最近一次变更的原因</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Sum of what each start costs, deferrals included</source>
        <translation>各开始时间成本之和，含推迟</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>No plan can cost less; proven by the prices</source>
        <translation>任何计划的成本都不会更低；由价格证明</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隙</translation>
    </message>
    <message>
        <source>How far above the best possible plan this one can be at most</source>
        <translation>本计划最多比最优计划高出多少（最优性间隙）</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Mean wait of what has not started</source>
        <translation>尚未开始的申请的平均等待</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>今天不做</translation>
    </message>
    <message>
        <source>Requests that are deferred</source>
        <translation>被推迟的申请</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Requests that start elsewhere than in the plan before</source>
        <translation>开始时间与上一计划不同的申请</translation>
    </message>
    <message>
        <source>Planned in</source>
        <translation>计划用时</translation>
    </message>
    <message>
        <source>Time the planner took</source>
        <translation>计算计划所用时间</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Verify the plan</source>
        <translation>验证计划</translation>
    </message>
    <message>
        <source>Prove cost, rules and bound again with separate code</source>
        <translation>用独立的代码再次证明成本、规则和下界</translation>
    </message>
    <message>
        <source>Why the chosen request is where it is</source>
        <translation>所选申请排在此处的原因</translation>
    </message>
    <message>
        <source>Pin here</source>
        <translation>固定于此</translation>
    </message>
    <message>
        <source>Keep the request in its slot, or free it again (P)</source>
        <translation>将申请固定在其时段，或取消固定（P）</translation>
    </message>
    <message>
        <source>Take the request out of today&apos;s plan, or back in (D)</source>
        <translation>将申请移出今天的计划，或重新排入（D）</translation>
    </message>
    <message>
        <source>≤ %1 %</source>
        <translation>≤ %1 %</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>No plan keeps all the rules: %1</source>
        <translation>没有计划能满足全部规则：%1</translation>
    </message>
    <message>
        <source>Waiting for the first plan</source>
        <translation>等待首个计划</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Plan for today</source>
        <translation>排入今天</translation>
    </message>
    <message>
        <source>Choose a request to see why it starts when it does.</source>
        <translation>选择一个申请，查看其为何在该时间开始。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Add a request…</source>
        <translation>新增申请…</translation>
    </message>
    <message>
        <source>Add a request</source>
        <translation>新增申请</translation>
    </message>
    <message>
        <source>Ask for an examination or resources by hand (Ctrl+N)</source>
        <translation>手动申请检查或资源 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last order</source>
        <translation>撤销上一项操作</translation>
    </message>
    <message>
        <source>Take the last request, pin or deferral made by hand back (Ctrl+Z)</source>
        <translation>撤回上一次手动新增、固定或推迟 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>导出计划</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the plan as a table (CSV) or a calendar (iCalendar) (Ctrl+E)</source>
        <translation>将计划保存为表格 (CSV) 或日历 (iCalendar) (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::SchedulePanel</name>
    <message>
        <source>SCHEDULE</source>
        <translation>排程</translation>
    </message>
    <message>
        <source>Schedule, the next hours</source>
        <translation>排程：接下来几小时</translation>
    </message>
    <message>
        <source>What changed the plan last</source>
        <translation>计划最近一次变更的原因</translation>
    </message>
    <message>
        <source>How far the plan can be from the best possible one</source>
        <translation>计划与最优计划最多相差多少（最优性间隙）</translation>
    </message>
    <message>
        <source>no plan keeps all rules</source>
        <translation>没有计划能满足全部规则</translation>
    </message>
    <message>
        <source>gap ≤ %1 %</source>
        <translation>间隙 ≤ %1 %</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::SourceOverlay</name>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::StatusStrip</name>
    <message>
        <source>State of the source</source>
        <translation>信号源状态</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无信号源</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>时延 %1</translation>
    </message>
    <message>
        <source>LIVE up to 0.5 s of age, STALE up to 2 s, then NO SIGNAL. Lost: frames that never came. Click for the connection in detail (Ctrl+I).</source>
        <translation>数据时延 0.5 秒以内为“实时”,2 秒以内为“滞后”,之后为“无信号”。丢失:从未到达的帧。点击查看连接详情 (Ctrl+I)。</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::SweepCanvas</name>
    <message>
        <source>Live ECG traces</source>
        <translation>实时心电波形</translation>
    </message>
    <message>
        <source>No forecast</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>WAITING FOR SAMPLES</source>
        <translation>等待采样数据</translation>
    </message>
    <message>
        <source>no samples for %1 s</source>
        <translation>无采样 %1 s</translation>
    </message>
    <message>
        <source>lead off for %1 s</source>
        <translation>导联脱落 %1 s</translation>
    </message>
    <message>
        <source>saturated for %1 s</source>
        <translation>饱和 %1 s</translation>
    </message>
    <message>
        <source>link lost for %1 s</source>
        <translation>连接中断 %1 s</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TableDialog</name>
    <message>
        <source>Columns of this file</source>
        <translation>此文件的各列</translation>
    </message>
    <message>
        <source>This is how the file was understood. Correct what is wrong: the correction is kept and used again for files with the same columns.</source>
        <translation>程序是这样理解此文件的。如有不对请更正：更正会保存下来，并用于列相同的其他文件。</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>none: one value a line</source>
        <translation>无：每行一个值</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>点 1.5</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>逗号 1,5</translation>
    </message>
    <message>
        <source>as the file tells</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>What stands between the columns</source>
        <translation>各列之间的符号</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>How the file writes a half</source>
        <translation>文件中小数的写法</translation>
    </message>
    <message>
        <source>Sampling rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>With a fixed rate the rows follow each other evenly and the time column is not used</source>
        <translation>采用固定采样率时，各行等间隔排列，不使用时间列</translation>
    </message>
    <message>
        <source>Fixed sampling rate</source>
        <translation>固定采样率</translation>
    </message>
    <message>
        <source>Rows per second</source>
        <translation>每秒行数</translation>
    </message>
    <message>
        <source>Counts per mV, zero at</source>
        <translation>每 mV 计数，零点</translation>
    </message>
    <message>
        <source>How many counts make one millivolt</source>
        <translation>多少计数等于一毫伏</translation>
    </message>
    <message>
        <source>Count that stands for 0 mV</source>
        <translation>代表 0 mV 的计数</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的各列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导联</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Use and keep</source>
        <translation>采用并保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Forget the correction</source>
        <translation>删除更正</translation>
    </message>
    <message>
        <source>Guess anew, also for other files with these columns</source>
        <translation>重新识别，对列相同的其他文件也一样</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>%1 的含义</translation>
    </message>
    <message>
        <source>Lead in %1</source>
        <translation>%1 的导联</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>%1 的单位</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TrendPlot</name>
    <message>
        <source>Heart rate trend and forecast</source>
        <translation>心率趋势与预测</translation>
    </message>
    <message>
        <source>Left of NOW: measured, with past forecasts as thin lines. Right: forecast with 80 and 95 % range.</source>
        <translation>“现在”左侧：实测值，细线为过去的预测。右侧：预测及其 80 % 和 95 % 区间。</translation>
    </message>
    <message>
        <source>Heart rate, bpm</source>
        <translation>心率，bpm</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>predicted, 80 / 95 %</source>
        <translation>预测，80 / 95 %</translation>
    </message>
    <message>
        <source>thin: what was predicted for then</source>
        <translation>细线：此前对该时刻的预测</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TwinPage</name>
    <message>
        <source>Twin</source>
        <translation>孪生体</translation>
    </message>
    <message>
        <source>Patient card…</source>
        <translation>患者卡…</translation>
    </message>
    <message>
        <source>Patient card</source>
        <translation>患者卡</translation>
    </message>
    <message>
        <source>Age, sex, medication, conditions and limits (Ctrl+P)</source>
        <translation>年龄、性别、用药、疾病与限值 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Whether a forecast is shown</source>
        <translation>是否显示预测</translation>
    </message>
    <message>
        <source>What is known of the patient</source>
        <translation>已知的患者情况</translation>
    </message>
    <message>
        <source>What the twin takes into account beside the ECG</source>
        <translation>除心电图外孪生体所考虑的内容</translation>
    </message>
    <message>
        <source>Forecasts are shown</source>
        <translation>正在显示预测</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TwinPanel</name>
    <message>
        <source>Twin: forecasts and acuity</source>
        <translation>孪生：预测与危重度</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>孪生</translation>
    </message>
    <message>
        <source>predicted heart rate, bpm</source>
        <translation>预测心率，bpm</translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation>无预测：%1</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>Skill over “as now”</source>
        <translation>技能分（相对“维持现状”）</translation>
    </message>
    <message>
        <source>Error, twin</source>
        <translation>误差：孪生</translation>
    </message>
    <message>
        <source>Error, “as now”</source>
        <translation>误差：“维持现状”</translation>
    </message>
    <message>
        <source>Wave error, 2 s ahead</source>
        <translation>波形误差，提前 2 s</translation>
    </message>
    <message>
        <source>80 % interval held (n = %1)</source>
        <translation>80 % 区间命中（n = %1）</translation>
    </message>
    <message>
        <source>Acuity</source>
        <translation>危重度</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>Not a medical device — research and education software</source>
        <translation>非医疗器械——仅供研究与教学使用的软件</translation>
    </message>
    <message>
        <source>No indicator is raised</source>
        <translation>无指标触发</translation>
    </message>
    <message>
        <source>Forecasts with their 80 % interval. Skill is measured against the rule “as now”. Last line: model, what it was trained on, when the forecast was made.</source>
        <translation>预测值及其 80 % 区间。技能分以“维持现状”规则为基准。末行：模型、训练时长、预测生成时间。</translation>
    </message>
    <message>
        <source>No beat compared with the twin yet</source>
        <translation>尚未与孪生体比较心搏</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::TwinViewModel</name>
    <message>
        <source>No source</source>
        <translation>无信号源</translation>
    </message>
    <message>
        <source>The twin is not fitted yet</source>
        <translation>孪生体尚未拟合</translation>
    </message>
    <message>
        <source>No recent beat to compare</source>
        <translation>近期无可比较的心搏</translation>
    </message>
</context>
<context>
    <name>cardiotwin::ui::WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>The patient&apos;s strip, or a saved scenario</source>
        <translation>患者的波形，或已保存的情景</translation>
    </message>
    <message>
        <source>What the simulated strip is compared with</source>
        <translation>与模拟波形比较的对象</translation>
    </message>
    <message>
        <source>Simulated strip</source>
        <translation>模拟波形</translation>
    </message>
    <message>
        <source>What this patient&apos;s ECG would look like; simulated by the fitted twin</source>
        <translation>本患者的心电图将会如何；由拟合的孪生体模拟</translation>
    </message>
    <message>
        <source>Patient, now</source>
        <translation>患者，当前</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>无信号源</translation>
    </message>
    <message>
        <source>The heart is not fitted in this lead</source>
        <translation>此导联尚未拟合</translation>
    </message>
</context>
</TS>
