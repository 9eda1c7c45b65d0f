/** ICD-10 chapter XIII: musculoskeletal system and connective tissue. Columns are described in ./index.ts. */
export const musculoskeletal = `
M05.9|Seropositive rheumatoid arthritis, unspecified|血清反应阳性的类风湿性关节炎|chronic
M06.9|Rheumatoid arthritis, unspecified|类风湿性关节炎|chronic
M10.0|Idiopathic gout|特发性痛风|chronic
M10.9|Gout, unspecified|痛风|chronic
M13.9|Arthritis, unspecified|关节炎
M15.9|Polyarthrosis, unspecified|多关节病|chronic
M16.9|Coxarthrosis, unspecified|髋关节病|chronic
M17.9|Gonarthrosis, unspecified|膝关节病|chronic
M19.9|Arthrosis, unspecified|关节病|chronic
M25.5|Pain in joint|关节痛
M32.9|Systemic lupus erythematosus, unspecified|系统性红斑狼疮|chronic
M35.0|Sicca syndrome (Sjögren)|干燥综合征|chronic
M41.9|Scoliosis, unspecified|脊柱侧弯|chronic
M45|Ankylosing spondylitis|强直性脊柱炎|chronic
M47.8|Other spondylosis|其他脊椎关节强硬|chronic
M50.2|Other cervical disc displacement|颈椎间盘移位|chronic
M51.2|Other specified intervertebral disc displacement|腰椎间盘移位|chronic
M53.1|Cervicobrachial syndrome|颈臂综合征
M54.2|Cervicalgia|颈痛
M54.3|Sciatica|坐骨神经痛
M54.5|Low back pain|下背痛
M62.6|Muscle strain|肌肉劳损
M65.3|Trigger finger|扳机指
M72.2|Plantar fascial fibromatosis|足底筋膜炎
M75.0|Adhesive capsulitis of shoulder|粘连性肩关节囊炎
M77.1|Lateral epicondylitis|肱骨外上髁炎
M79.1|Myalgia|肌痛
M79.7|Fibromyalgia|纤维肌痛|chronic
M81.0|Postmenopausal osteoporosis|绝经后骨质疏松|chronic
M81.9|Osteoporosis, unspecified|骨质疏松|chronic
`;
