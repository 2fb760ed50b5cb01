<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ErrorText</name>
    <message>
        <source>this cannot be meant</source>
        <translation>此参数不成立</translation>
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
        <source>%1 rows</source>
        <translation>%1 行</translation>
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
        <source>Recordings (*.hea *.csv *.txt *.tsv *.edf);;All files (*)</source>
        <translation>记录 (*.hea *.csv *.txt *.tsv *.edf);;所有文件 (*)</translation>
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
    <name>cardiotwin::ui::StatusStrip</name>
    <message>
        <source>State of the source</source>
        <translation>信号源状态</translation>
    </message>
    <message>
        <source>LIVE up to 0.5 s of age, STALE up to 2 s, then NO SIGNAL. Lost: frames that never came.</source>
        <translation>时延 0.5 s 以内为“实时”，2 s 以内为“滞后”，其后为“无信号”。丢失：未到达的帧。</translation>
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
</context>
<context>
    <name>cardiotwin::ui::SweepCanvas</name>
    <message>
        <source>Live ECG traces</source>
        <translation>实时心电波形</translation>
    </message>
    <message>
        <source>gap %1 s</source>
        <translation>中断 %1 s</translation>
    </message>
    <message>
        <source>No forecast</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>WAITING FOR SAMPLES</source>
        <translation>等待采样数据</translation>
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
    <name>cardiotwin::ui::TwinPanel</name>
    <message>
        <source>Twin: forecasts and acuity</source>
        <translation>孪生：预测与危重度</translation>
    </message>
    <message>
        <source>Forecasts with their 80 % interval. Skill is measured against the rule “as now”.</source>
        <translation>预测及其 80 % 区间。技能分相对“维持现状”规则计算。</translation>
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
</context>
</TS>
